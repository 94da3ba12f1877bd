import { reported } from '../reported.ts';

export const sourceMissing = reported({
  code: 'source-missing',
  level: 'error',
  title: '有说明，没有来源文本',
  why: '.yml 描述的 .txt 不在了。',
  todo: '放入同名的 .txt，或删除这个 .yml。',
  example: 'content/sources/a.yml 在，a.txt 不在。',
});
