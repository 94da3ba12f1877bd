import { expect, test } from 'vitest';
import { shareByYear } from '../../src/collections/share-by-year.ts';

test('counts a topic against all measures of each year, unknown years last', () => {
  const on = [{ year: 2012 }, { year: 2012 }, { year: undefined }];
  const all = [
    { year: undefined, measures: 4 },
    { year: 2012, measures: 10 },
    { year: 2012, measures: 5 },
    { year: 2004, measures: 8 },
    { year: 2003, measures: 0 },
  ];
  expect(shareByYear(on, all)).toEqual([
    { year: 2004, count: 0, of: 8 },
    { year: 2012, count: 2, of: 15 },
    { year: undefined, count: 1, of: 4 },
  ]);
  expect(shareByYear([], [])).toEqual([]);
});
