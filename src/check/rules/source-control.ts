import { reported } from '../reported.ts';

export const sourceControl = reported({
  code: 'source-control',
  level: 'error',
  title: '含有控制字符',
  why: '看不见的控制字符会弄乱显示，也可能是坏了的抓取。',
  todo: '用 npm run new -- <文件> 重新收入，它会去掉并说明。',
  example: '第 21 行有一个 U+0008（退格）。',
});
