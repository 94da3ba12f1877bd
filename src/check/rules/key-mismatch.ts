import { reported } from '../reported.ts';

export const keyMismatch = reported({
  code: 'key-mismatch',
  level: 'error',
  title: '文件夹与地区、年份不合',
  why: '文件夹就是网址，必须与 about.yml 里的 region.path 和 years.covered 一致。',
  todo: '已经发布过的报告用 npm run move -- <编号> 改地区或年份，旧网址会自动指到新的；还没有发布的，把文件夹移到提示里的位置。',
  example: '文件夹是 …/licang/2020，about.yml 写 covered: [2019]。',
});
