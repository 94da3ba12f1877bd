import { reported } from '../reported.ts';

export const correctionAmbiguous = reported({
  code: 'correction-ambiguous',
  level: 'error',
  title: '更正在原文里不止一处',
  why: 'find 太短，程序不知道你要改哪一处。',
  todo: '把 find 写长一些，带上前后几个字；或用 line 写明在来源的第几行。',
  example: 'find: 教育 有 312 处；写成 find: 加强教脊队伍建设 就只有一处。',
});
