import { reported } from '../reported.ts';

export const fieldValue = reported({
  code: 'field-value',
  level: 'error',
  title: '字段的值不合要求',
  why: '有的字段只能从几个词里选，有的有固定写法，有的不能换行。',
  todo: '照提示里列出的写法改。',
  example: 'kind: 总结 应写成 kind: summary。',
});
