import { reported } from '../reported.ts';

export const lineUnowned = reported({
  code: 'line-unowned',
  level: 'error',
  title: '有几行不属于任何报告',
  why: '来源里的每一行都要有着落，免得漏收半篇。',
  todo: '改正报告的 lines；确不属于任何报告的（网站横幅、别的文章），在来源的 .yml 里用 aside 写明是什么。',
  example: 'lines: [1, 50]，而第 52 行起还有正文：改成 [1, 68]。',
});
