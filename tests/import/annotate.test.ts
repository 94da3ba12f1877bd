import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/import/annotate.ts';
import type { Applied } from '../../src/import/correct.ts';
import { concat, EMPTY, type Traced, trace } from '../../src/import/traced.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { restoreWidth } from '../../src/text/width.ts';

const SOURCE = '1、力行。\n继续完善,抓落实。';
const draft = (parts: { number?: Traced; title?: Traced; content: Traced }) => ({
  id: '1',
  type: 'measure' as const,
  number: EMPTY,
  level: 1,
  title: EMPTY,
  titleOwnLine: false,
  topics: ['deyu'],
  objects: [],
  ...parts,
});
const of = (one: ReturnType<typeof draft>, ...applied: Applied[]) =>
  annotate([one], applied, lineIndex(SOURCE), restoreWidth)[0];
const supplied = (text: string, index: number): Traced => ({ text, at: Array.from(text, () => -(index + 1)) });
const WHOLE = { number: trace(SOURCE, 0, 2), title: trace(SOURCE, 2, 5), content: trace(SOURCE, 6, 15) };

describe('annotate', () => {
  it('gives a block with its lines, its text as one plain run', () => {
    expect(of({ ...draft(WHOLE), titleOwnLine: true })).toEqual({
      id: '1',
      type: 'measure',
      number: '1、',
      level: 1,
      title: ['力行。'],
      titleOwnLine: true,
      content: ['继续完善,抓落实。'],
      lines: [1, 2],
      topics: ['deyu'],
      objects: [],
    });
  });

  it('marks what a correction supplied, and gives the source’s reading in published punctuation', () => {
    const content = concat([trace(SOURCE, 6, 10), supplied('；', 0), trace(SOURCE, 11, 15)]);
    expect(of(draft({ content }), { from: 10, to: 11, was: '善,抓', now: '；', reason: '标点有误' })?.content).toEqual([
      '继续完善',
      { mark: 'correction', text: '；', was: '善，抓', reason: '标点有误' },
      '抓落实。',
    ]);
  });

  it('marks two corrections side by side each on its own', () => {
    const content = concat([supplied('坚持', 0), supplied('不断', 1), trace(SOURCE, 8, 10)]);
    const applied = [
      { from: 6, to: 7, was: '继', now: '坚持', reason: '甲' },
      { from: 7, to: 8, was: '续', now: '不断', reason: '乙' },
    ];
    expect(of(draft({ content }), ...applied)?.content).toEqual([
      { mark: 'correction', text: '坚持', was: '继', reason: '甲' },
      { mark: 'correction', text: '不断', was: '续', reason: '乙' },
      '完善',
    ]);
  });

  it('marks what was only deleted, in the middle and at the end', () => {
    const content = concat([trace(SOURCE, 6, 8), trace(SOURCE, 10, 14)]);
    const applied = [
      { from: 8, to: 10, was: '完善', now: '', reason: '衍文' },
      { from: 14, to: 15, was: '。', now: '', reason: '衍文' },
    ];
    expect(of(draft({ content }), ...applied)?.content).toEqual([
      '继续',
      { mark: 'correction', text: '', was: '完善', reason: '衍文' },
      ',抓落实',
      { mark: 'correction', text: '', was: '。', reason: '衍文' },
    ]);
  });

  it('takes the line of a block that a correction supplied whole from what it replaces', () => {
    const one = of(draft({ content: supplied('新写。', 0) }), { from: 6, to: 15, was: '', now: '新写。', reason: '' });
    expect(one?.lines).toEqual([2, 2]);
  });
});
