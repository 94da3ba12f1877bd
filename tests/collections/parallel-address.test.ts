import { expect, test } from 'vitest';
import {
  PARALLELS_PER_PAGE,
  pairAnchor,
  parallelAddresses,
  parallelsUrl,
} from '../../src/collections/parallel-address.ts';

test('addresses depend on nothing but the report itself', () => {
  const measures = Array.from({ length: PARALLELS_PER_PAGE + 1 }, (_, index) => `1-${index + 1}`);
  const addresses = parallelAddresses('hebei/2016', measures);
  expect(addresses.get('1-1')).toBe('/reports/hebei/2016/parallels/#1-1');
  expect(addresses.get(measures.at(-1) as string)).toBe(`/reports/hebei/2016/parallels/2/#${measures.at(-1)}`);
  expect(parallelAddresses('hebei/2016', [])).toEqual(new Map());
  expect(parallelsUrl('hebei/2016', 1)).toBe('/reports/hebei/2016/parallels/');
});

test('a pair has the ids of both in its fragment', () => {
  expect(pairAnchor('2-3-1~2', 'hebei/2016#2-9')).toBe('2-3-1~2--hebei/2016/2-9');
});
