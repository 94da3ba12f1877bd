import { expect, test } from 'vitest';
import { period } from '../../src/collections/period.ts';

test.each([
  [[2012], false, '2012年'],
  [[2019, 2020], false, '2019—2020年'],
  [[2009, 2010], true, '2009—2010学年'],
  [[], false, '年份不明'],
])('%o, school year %s → %s', (covered, schoolYear, words) => {
  expect(period({ covered, schoolYear })).toBe(words);
});
