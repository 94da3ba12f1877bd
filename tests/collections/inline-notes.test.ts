import { expect, test } from 'vitest';
import { inlineNotes } from '../../src/collections/inline-notes.ts';

const witnesses = [{ source: { site: '甲网' } }, { source: { site: '乙网' } }];

test('says what was supplied, changed, removed, and what the other witness reads', () => {
  expect(
    inlineNotes(
      [
        '充分发挥办学自',
        { mark: 'correction', was: '', text: '主权', reason: '被过滤。' },
        { mark: 'correction', was: '甲', text: '乙', reason: '形近而误。' },
        { mark: 'correction', was: '）', text: '', reason: '多一个括号。' },
        { mark: 'damage', text: 'xx', kind: 'mask', rule: 'mask-x' },
        { mark: 'variant', text: '丙', reading: '丁', witness: 2, line: 7 },
        { mark: 'variant', text: '丙', reading: '', witness: 2, line: 8 },
        { mark: 'variant', text: '', reading: '戊', witness: 2, line: 9 },
      ],
      witnesses,
    ),
  ).toEqual([
    { sign: 'correction', text: '原缺，补“主权”。被过滤。' },
    { sign: 'correction', text: '原作“甲”，改“乙”。形近而误。' },
    { sign: 'correction', text: '原有“）”，删。多一个括号。' },
    { sign: 'variant', text: '另一来源（乙网，第7行）作“丁”。', at: { witness: 2, line: 7 } },
    { sign: 'variant', text: '另一来源（乙网，第8行）没有“丙”。', at: { witness: 2, line: 8 } },
    { sign: 'variant', text: '另一来源（乙网，第9行）此处还有“戊”。', at: { witness: 2, line: 9 } },
  ]);
});
