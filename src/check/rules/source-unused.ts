import { reported } from '../reported.ts';

export const sourceUnused = reported({
  code: 'source-unused',
  level: 'error',
  title: '没有报告用到这份来源',
  why: '收了来源却没有报告，等于没有收。',
  todo: '写一份报告的 about.yml，在 witnesses 里填上它；或移走这份来源。',
  example: '只放了 .txt，还没有起草报告：用 npm run new。',
});
