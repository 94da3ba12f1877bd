import { expect, test } from 'vitest';
import { paginate } from '../../src/collections/paginate.ts';

test('cuts a list, keeps all of it', () => {
  const pages = paginate([1, 2, 3, 4, 5], 2);
  expect(pages.map(({ items }) => items)).toEqual([[1, 2], [3, 4], [5]]);
  expect(pages.map(({ number, total }) => [number, total])).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
});

test('an empty list has one empty page', () => {
  expect(paginate([], 10)).toEqual([{ items: [], number: 1, total: 1 }]);
});
