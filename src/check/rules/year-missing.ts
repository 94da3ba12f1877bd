import { reported } from '../reported.ts';

export const yearMissing = reported({
  code: 'year-missing',
  level: 'error',
  title: '有把握却没有写年份',
  why: 'confidence 说年份可以确定，covered 却是空的。',
  todo: '写出年份，或把 confidence 改为 unknown。',
  example: '写着 confidence: certain，却是 covered: []。',
});
