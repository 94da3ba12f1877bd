import { expect, test } from 'vitest';
import { packShard } from '../../../src/search/grams/gram-shard.ts';
import { holdGrams } from '../../../src/search/grams/hold-grams.ts';

const file = packShard(
  new Map<number, number[] | 'most'>([
    [1, [0, 2, 5]],
    [2, [2, 3, 5]],
    [3, 'most'],
  ]),
);

test('reports that hold all keys, and those that hold one', async () => {
  const grams = holdGrams(1, async () => file);
  expect(await grams.holdAll([1, 2])).toEqual([2, 5]);
  expect(await grams.holdAll([1, 3])).toEqual([0, 2, 5]);
  expect(await grams.holdAll([1, 9])).toEqual([]);
  expect(await grams.holdOne([1, 2])).toEqual([0, 2, 3, 5]);
  expect(await grams.holdOne([9])).toEqual([]);
});

test('what most reports hold, and nothing, narrow nothing', async () => {
  const grams = holdGrams(1, async () => file);
  expect(await grams.holdAll([3])).toBeUndefined();
  expect(await grams.holdAll([])).toBeUndefined();
  expect(await grams.holdOne([1, 3])).toBeUndefined();
});

test('a file is read once, and anew when reading it has failed', async () => {
  let reads = 0;
  const grams = holdGrams(1, async () => {
    if (reads++ === 0) throw new Error('offline');
    return file;
  });
  await expect(grams.holdAll([1])).rejects.toThrow('offline');
  expect(await grams.holdAll([1])).toEqual([0, 2, 5]);
  expect(await grams.holdAll([2])).toEqual([2, 3, 5]);
  expect(reads).toBe(2);
});
