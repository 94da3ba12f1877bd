import { reported } from '../reported.ts';

export const regionUnknown = reported({
  code: 'region-unknown',
  level: 'error',
  title: '地区不在地区表里',
  why: '地区路径决定网址，只能用地区表里有的。',
  todo: '查 content/vocabulary/regions.csv 里的写法；已撤并的地区查 regions-former.yml。',
  example: 'hubei/wuhan/jiangann 多了一个 n。',
});
