import { reported } from '../reported.ts';

export const rangeOverlap = reported({
  code: 'range-overlap',
  level: 'error',
  title: '两处行号重叠',
  why: '同一行只能属于一份报告。',
  todo: '核对两处 lines；一份报告的最后一行应在下一份的第一行之前。',
  example: '一份写 [1, 68]，另一份写 [60, 120]。',
});
