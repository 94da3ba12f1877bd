import { reported } from '../reported.ts';

export const fieldMissing = reported({
  code: 'field-missing',
  level: 'error',
  title: '缺少字段',
  why: 'about.yml 和来源说明里有些字段必须写，网页要用到。',
  todo: '照别的报告补上这个字段。',
  example: '少了 kind，请补 kind: plan（计划）、summary（总结）或 summary+plan。',
});
