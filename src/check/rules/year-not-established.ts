import { reported } from '../reported.ts';

export const yearNotEstablished = reported({
  code: 'year-not-established',
  level: 'error',
  title: '只是推测的年份决定了网址',
  why: '网址一经发布不再更改，只能由有把握的年份来定。',
  todo: '把 covered 改为 []，把推测写进 candidates。',
  example: '写着 confidence: guess，却有 covered: [2019]。',
});
