import { reported } from '../reported.ts';

export const titleNotFound = reported({
  code: 'title-not-found',
  level: 'error',
  title: '原题不在来源里',
  why: 'titlePrinted 是原文印着的标题，要独占一行、一字不差。',
  todo: '照抄原文的标题行；原文没有标题时删去 titlePrinted，title 就是编者所拟。',
  example: 'titlePrinted 写成“2019年工作总结”，原文是“2019年教育工作总结”。',
});
