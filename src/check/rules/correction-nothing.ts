import { reported } from '../reported.ts';

export const correctionNothing = reported({
  code: 'correction-nothing',
  level: 'error',
  title: '更正没有改动任何字',
  why: 'find 与 replace 相同，这条更正等于没有。',
  todo: '改正 replace，或删除这条更正。',
  example: 'find: 教师 / replace: 教师',
});
