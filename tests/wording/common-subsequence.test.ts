import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonSubsequence } from '../../src/wording/common-subsequence.ts';

/** Length of the longest common subsequence by the textbook's table. */
function textbook(first: readonly number[], second: readonly number[]): number {
  let above = new Array<number>(second.length + 1).fill(0);
  for (const element of first) {
    const row = [0];
    for (const [at, other] of second.entries())
      row.push(element === other ? (above[at] as number) + 1 : Math.max(above[at + 1] as number, row[at] as number));
    above = row;
  }
  return above[second.length] as number;
}

const list = fc.array(fc.nat({ max: 6 }), { maxLength: 150 });

test('is as long as the textbook’s, in order, and in both lists', () => {
  fc.assert(
    fc.property(list, list, (first, second) => {
      const runs = commonSubsequence(first, second);
      expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(textbook(first, second));
      let [a, b] = [0, 0];
      for (const run of runs) {
        expect(run.first).toBeGreaterThanOrEqual(a);
        expect(run.second).toBeGreaterThanOrEqual(b);
        [a, b] = [run.first + run.length, run.second + run.length];
        expect(first.slice(run.first, a)).toEqual(second.slice(run.second, b));
      }
    }),
  );
});

test('runs are as long as they can be', () => {
  expect(commonSubsequence([1, 2, 3, 9, 4, 5], [1, 2, 3, 4, 5])).toEqual([
    { first: 0, second: 0, length: 3 },
    { first: 4, second: 3, length: 2 },
  ]);
});

test('carries from one machine word to the next', () => {
  const long = Array.from({ length: 200 }, (_, index) => index);
  expect(commonSubsequence(long, long)).toEqual([{ first: 0, second: 0, length: 200 }]);
  expect(commonSubsequence(long, [31, 32, 63, 64, 199])).toEqual([
    { first: 31, second: 0, length: 2 },
    { first: 63, second: 2, length: 2 },
    { first: 199, second: 4, length: 1 },
  ]);
});

test('nothing in common, and nothing at all', () => {
  expect(commonSubsequence([1, 2], [3])).toEqual([]);
  expect(commonSubsequence([], [3])).toEqual([]);
  expect(commonSubsequence([1], [])).toEqual([]);
});
