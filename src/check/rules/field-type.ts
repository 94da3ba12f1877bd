import { reported } from '../reported.ts';

export const fieldType = reported({
  code: 'field-type',
  level: 'error',
  title: '字段的类型不对',
  why: '编号、日期一类要加引号，不然会被当成数字。',
  todo: '照提示加引号，或照别的报告的写法改。行政区划代码没有加引号的，npm run check -- --fix 会补上。',
  example: 'code: 420102 应写成 code: "420102"。',
  fixable: true,
});
