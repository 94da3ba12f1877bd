import { reported } from '../reported.ts';

export const keyDuplicate = reported({
  code: 'key-duplicate',
  level: 'error',
  title: '两份报告是同一地区同一年份',
  why: '地区和年份合成网址，一个网址只能有一份报告。',
  todo: '核对年份与地区。确是两份不同的报告，给后一份的文件夹加后缀，如 2019-deyu；是同一份报告的两份抄本，用 npm run new -- <文件> --witness-of <编号>。',
  example: 'hubei/wuhan/jiangan/2019 与 hubei/wuhan/jiangan/2019-2020 都写着 covered: [2019, 2020]。',
});
