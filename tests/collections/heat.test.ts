import { expect, test } from 'vitest';
import { heat } from '../../src/collections/heat.ts';

test('few counts differ from each other, large ones share the darkest shade', () => {
  expect([1, 2, 3, 4].map((count) => heat(count, 2))).toEqual([1, 2, 3, 4]);
  expect([1, 10, 100, 1000].map((count) => heat(count, 1000))).toEqual([1, 2, 3, 4]);
  expect(heat(5000, 1000)).toBe(4);
});
