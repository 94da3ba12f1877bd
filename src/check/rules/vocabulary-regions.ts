import { reported } from '../reported.ts';

export const vocabularyRegions = reported({
  code: 'vocabulary-regions',
  level: 'error',
  title: '地区表有误',
  why: '地区表前后矛盾，网址就会错。',
  todo: '照提示改正 regions.csv 或 regions-former.yml。',
  example: '一个区的上级代码不在表里。',
});
