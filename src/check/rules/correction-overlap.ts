import { reported } from '../reported.ts';

export const correctionOverlap = reported({
  code: 'correction-overlap',
  level: 'error',
  title: '两条更正改到同一处',
  why: '后一条更正要改的字，是前一条补上去的，结果会取决于先后。',
  todo: '把两条更正并成一条。',
  example: '一条把“主全”改成“主权”，另一条又把“主权”改成“自主权”：并成“主全→自主权”。',
});
