import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL, blackOut, parseRange, WORDS } from '../../src/change/black-out.ts';
import { RUNS, TIMEOUT } from '../runs.ts';

describe('a range', () => {
  it.each([
    ['12', { lines: [12, 12] }],
    ['12-14', { lines: [12, 14] }],
    ['12:5', { lines: [12, 12], columns: [5, 5] }],
    ['12:5-16', { lines: [12, 12], columns: [5, 16] }],
  ])('is read: %s', (text, range) => {
    expect(parseRange(text)).toEqual(range);
  });
  it.each(['', '0', '12-', '14-12', '12:0', '12:5-3', '12-14:3', 'a', '１２', '12345678'])('is none: %j', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });
});

describe('blacking out', () => {
  it('counts code points, keeps blanks, and leaves the rest alone', () => {
    expect(blackOut('甲\n乙😀 丙丁\n戊', { lines: [2, 2], columns: [2, 4] }, ALL)).toEqual({
      text: '甲\n乙█ █丁\n戊',
      characters: 2,
      was: ['😀 丙'],
    });
  });

  it('may leave punctuation, which says nothing and holds the sentences apart', () => {
    expect(blackOut('（一）甲，乙。', { lines: [1, 1], columns: [4, 7] }, WORDS)?.text).toBe('（一）█，█。');
  });

  it('is undefined where the range leaves the text', () => {
    expect(blackOut('甲\n乙', { lines: [2, 3] }, ALL)).toBeUndefined();
    expect(blackOut('甲\n乙', { lines: [2, 2], columns: [1, 2] }, ALL)).toBeUndefined();
  });

  it(
    'keeps the number of characters and lines of any text',
    () => {
      fc.assert(
        fc.property(
          fc.string({ unit: 'binary' }),
          fc.nat(20),
          fc.nat(20),
          fc.constantFrom(ALL, WORDS),
          (text, from, more, which) => {
            const range = { lines: [from + 1, from + 1 + more] as [number, number] };
            const blacked = blackOut(text, range, which);
            if (!blacked) return;
            expect([...blacked.text].length).toBe([...text].length);
            expect(blacked.text.split('\n').length).toBe(text.split('\n').length);
            expect(blackOut(blacked.text, range, which)?.characters).toBe(0);
          },
        ),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
