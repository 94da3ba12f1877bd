import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import { RUNS, TIMEOUT } from '../runs.ts';

describe('fold', () => {
  it('unifies width and case', () => {
    expect(fold('ＡＢ（３）：ｈ1N1').text).toBe('ab(3):h1n1');
  });

  it('drops quotation marks and blanks, keeps line breaks', () => {
    expect(fold('落实 “双减”\n政策').text).toBe('落实双减\n政策');
  });

  it('keeps what would grow or shrink', () => {
    expect(fold('…㎡ﬁ').text).toBe('…㎡ﬁ');
  });

  it('leads back to the original offsets', () => {
    const { text, at } = fold('抓好“双减”');
    expect(text).toBe('抓好双减');
    expect(at).toEqual([0, 1, 3, 4, 6]);
  });

  it(
    'gives one rising offset for every unit, and the end',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (original) => {
          const { text, at } = fold(original);
          expect(at).toHaveLength(text.length + 1);
          expect(at.at(-1)).toBe(original.length);
          expect(at.every((offset, index) => index === 0 || offset > (at[index - 1] as number))).toBe(true);
          expect(fold(text).text).toBe(text);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
