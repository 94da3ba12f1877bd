import { reported } from '../reported.ts';

export const importStale = reported({
  code: 'import-stale',
  level: 'error',
  title: 'report.mdx 没有对应的 about.yml',
  why: '报告的文件夹被改了名或删了 about.yml，剩下一份无主的 report.mdx。',
  todo: '要给报告换地区或年份，用 npm run move；要移除，用 npm run withdraw。剩下的这个文件请删除。',
  example: '把 2015 文件夹里的 about.yml 剪走了，report.mdx 还在。',
});
