import { reported } from '../reported.ts';

export const yearOrder = reported({
  code: 'year-order',
  level: 'error',
  title: '年份没有从小到大',
  why: '从小到大写，网址才是 2019-2020。',
  todo: '从小到大写，不要重复；npm run check -- --fix 会替你排好。',
  example: 'covered: [2020, 2019] 应写成 [2019, 2020]。',
  fixable: true,
});
