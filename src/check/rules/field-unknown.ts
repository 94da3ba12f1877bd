import { reported } from '../reported.ts';

export const fieldUnknown = reported({
  code: 'field-unknown',
  level: 'error',
  title: '有不认识的字段',
  why: '多半是拼错了字段名；程序不猜，因为猜错会丢掉你写的内容。',
  todo: '改正拼写，或删除它；可用的字段照别的报告看。',
  example: 'tittle: 工作要点 应写成 title。',
});
