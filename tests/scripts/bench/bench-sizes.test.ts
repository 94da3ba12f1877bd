import { expect, it } from 'vitest';
import { benchSizes } from '../../../scripts/bench/bench-sizes.ts';

it.each([
  ['1000', [300, 1000]],
  ['1200', [1000, 1200]],
  ['30', [10, 30]],
  ['10', [10]],
  ['30,100,300', [30, 100, 300]],
])('%s are the sizes %j: one is compared with the next smaller', (text, sizes) => {
  expect(benchSizes(text)).toEqual(sizes);
});

it.each(['', '9', 'ten', '1e3', '100,30', '30,30', '30,', '-30', '10.5', '9999999'])('refuses “%s”', (text) => {
  expect(benchSizes(text)).toBeUndefined();
});
