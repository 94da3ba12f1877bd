import { reported } from '../reported.ts';

export const importMissing = reported({
  code: 'import-missing',
  level: 'error',
  title: 'report.mdx 还没有生成',
  why: '网页由 report.mdx 生成。',
  todo: '运行 npm run import（或 npm run check -- --fix）。',
  example: '新加了 about.yml，还没有 report.mdx。',
  fixable: true,
});
