import { reported } from '../reported.ts';

export const fileUnknown = reported({
  code: 'file-unknown',
  level: 'error',
  title: '不认识这个文件',
  why: 'content/ 里没有一个文件会被悄悄略过；放错了地方或写错了名字的都会告诉你。',
  todo: '来源放 content/sources/（.txt 和同名的 .yml），报告放 content/reports/<地区>/<年份>/about.yml；其余请移走。',
  example: 'about.yaml 应写成 about.yml。',
});
