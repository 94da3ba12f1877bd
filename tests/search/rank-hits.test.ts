import { expect, test } from 'vitest';
import type { Hit } from '../../src/search/hit.ts';
import { rankHits } from '../../src/search/rank-hits.ts';

const hit = (title: string, length: number, ...starts: number[]): Hit => ({
  entry: {
    id: `${title}${length}`,
    title,
    text: title.padEnd(length, '字'),
  } as Hit['entry'],
  places: starts.map((start) => [start, start + 2]),
});
const order = (...hits: Hit[]) => rankHits(hits, 100).map(({ entry }) => hits.findIndex((one) => one.entry === entry));

test('a place in the title counts more than one in the text', () => {
  expect(order(hit('', 100, 50), hit('校车安全', 100, 2))).toEqual([1, 0]);
});

test('more places before fewer, shorter passages before longer ones', () => {
  expect(order(hit('', 100, 1), hit('', 100, 1, 40), hit('', 60, 1))).toEqual([1, 2, 0]);
});

test('the second place counts less than the first: a short passage with one before a long one with two', () => {
  expect(order(hit('', 400, 1, 40), hit('', 40, 1))).toEqual([1, 0]);
});

test('equal ones, and those sought for without a word, stay as they were', () => {
  expect(order(hit('', 100, 1), hit('', 100, 2))).toEqual([0, 1]);
  expect(order(hit('乙', 300), hit('甲', 20))).toEqual([0, 1]);
});
