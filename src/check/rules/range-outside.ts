import { reported } from '../reported.ts';

export const rangeOutside = reported({
  code: 'range-outside',
  level: 'error',
  title: '行号不在来源之内',
  why: 'lines 写的是来源文件里的起止行，从 1 数起，先小后大，含首尾。',
  todo: '打开来源的 .txt，看编辑器左边的行号，改正 lines。',
  example: 'lines: [68, 1] 应写成 [1, 68]。',
});
