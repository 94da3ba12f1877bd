import { reported } from '../reported.ts';

export const yamlSyntax = reported({
  code: 'yaml-syntax',
  level: 'error',
  title: 'YAML 写法有误',
  why: '缩进、冒号、引号不成对，程序就读不懂。',
  todo: '冒号后面留一个空格；文字里有冒号、井号或引号时，整段加引号；用空格缩进，不用制表符。',
  example: 'reason: 原文写：见附件 —— 有半角冒号时写成 reason: "原文写: 见附件"。',
});
