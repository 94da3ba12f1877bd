import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, foldWithPlaces, NOTHING_SIMPLIFIED } from '../../src/search/fold-text.ts';

const simplified = new Map([
  ['師', '师'],
  ['資', '资'],
]);

/** Characters that matter to the folding: Han, both widths, blanks, forms that grow, halves of pairs. */
const tricky = fc.string({
  unit: fc.constantFrom(...'教育师資師，,。％%９9Aａ 　\n\u200b①㎡ﬁ…\uD83D\uDE00\uD800İ'),
  maxLength: 40,
});
const any = fc.oneof(tricky, fc.string({ unit: 'binary' }));

test.each([
  ['９９．８％', '99.8%'],
  ['ＡＲＣＳ', 'arcs'],
  ['師資隊伍', '师资隊伍'],
  ['课后 服务\n质量　提升', '课后服务质量提升'],
  ['“双减”，', '“双减”,'],
  ['立德\u200b树人', '立德树人'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text, simplified)).toBe(folded);
});

describe('for any text', () => {
  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(tricky, (text) => {
        const once = foldText(text, simplified);
        expect(foldText(once, simplified)).toBe(once);
      }),
    );
  });

  test('what is cut out of a text is found in it', () => {
    fc.assert(
      fc.property(any, fc.nat(), fc.nat(), (text, from, length) => {
        const chars = Array.from(text);
        const start = chars.length ? from % chars.length : 0;
        const part = chars.slice(start, start + (length % 20)).join('');
        expect(foldText(text, NOTHING_SIMPLIFIED)).toContain(foldText(part, NOTHING_SIMPLIFIED));
      }),
    );
  });

  test('each place leads back to the character it came from', () => {
    fc.assert(
      fc.property(any, (text) => {
        const { text: folded, at } = foldWithPlaces(text, simplified);
        expect(folded).toBe(foldText(text, simplified));
        expect(at).toHaveLength(folded.length + 1);
        expect(at.at(-1)).toBe(text.length);
        for (let index = 1; index < at.length; index++)
          expect(at[index]).toBeGreaterThanOrEqual(at[index - 1] as number);
      }),
    );
  });
});
