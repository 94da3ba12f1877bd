import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, terms } from '../../src/search/fold.ts';

test('unifies width and case, drops white space, keeps punctuation', () => {
  expect(foldText('ＡＢ３，\n教 育（一）').text).toBe('ab3,教育(一)');
});

test('every unit of the folded text knows where it came from', () => {
  const text = '达 ㎡\n①教';
  const { text: folded, at } = foldText(text);
  expect(folded).toBe('达m21教');
  expect(at.map((offset) => text[offset])).toEqual(['达', '㎡', '㎡', '①', '教', undefined]);
});

test('folding is idempotent, offsets ascend', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { text: once, at } = foldText(text);
      expect(at).toHaveLength(once.length + 1);
      expect(at.every((offset, index) => index === 0 || offset >= (at[index - 1] as number))).toBe(true);
    }),
  );
});

test('terms are parted at white space and not repeated', () => {
  expect(terms('  教师　培训 教师\n')).toEqual(['教师', '培训']);
  expect(terms(' \n')).toEqual([]);
});
