import { expect, it } from 'vitest';
import type { ArchivedReport } from '../../src/collections/assemble.ts';
import { yearPages, yearPlace } from '../../src/collections/year-pages.ts';

const report = (id: string, ...covered: number[]) => ({ id, about: { years: { covered } } }) as ArchivedReport;
const many = Array.from({ length: 500 }, (_, at) => report(`r${at}`, 2020 - Math.floor(at / 100)));

it('stand newest first, unknown years last, a report of two years in both', () => {
  const [page] = yearPages([report('a', 2009, 2010), report('b'), report('c', 2010)]);
  expect(page?.items.map(({ year, reports, first }) => [year, reports.map(({ id }) => id), first])).toEqual([
    [2010, ['a', 'c'], true],
    [2009, ['a'], true],
    ['unknown', ['b'], true],
  ]);
});

it('are cut into pages; a year that goes on has its anchor once', () => {
  const pages = yearPages(many, 150);
  expect(pages.map(({ items }) => items.map(({ year, reports, first }) => [year, reports.length, first]))).toEqual([
    [
      [2020, 100, true],
      [2019, 50, true],
    ],
    [
      [2019, 50, false],
      [2018, 100, true],
    ],
    [
      [2017, 100, true],
      [2016, 50, true],
    ],
    [[2016, 50, false]],
  ]);
});

it('are found by year', () => {
  expect(yearPlace('hubei', many, 2020)).toBe('/regions/hubei/#y2020');
  expect(yearPlace('hubei', many, 2018)).toBe('/regions/hubei/page/2/#y2018');
  expect(yearPlace('hubei', many, 2016)).toBe('/regions/hubei/page/3/#y2016');
  expect(yearPlace('hubei', many.slice(0, 3), 2020)).toBe('/regions/hubei/#y2020');
});
