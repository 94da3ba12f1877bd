import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chart, type Point } from '../../src/targets/chart.ts';
import { RUNS } from '../runs.ts';

const point = (year: number | undefined, value: number, aim = true): Point => ({ year, value, aim });

test('later is further right, more is higher', () => {
  const { dots } = chart([point(2008, 90), point(2010, 94), point(2011, 97, false)]);
  expect(dots.map(({ x }) => x)).toEqual(dots.map(({ x }) => x).toSorted((a, b) => a - b));
  expect(dots.map(({ y }) => y)).toEqual(dots.map(({ y }) => y).toSorted((a, b) => b - a));
  expect(dots.map(({ aim }) => aim)).toEqual([true, true, false]);
});

test('the scale has round steps', () => {
  const labels = (...values: number[]) =>
    chart(values.map((value) => point(2010, value))).values.map(({ label }) => label);
  expect(labels(90, 100)).toEqual(['90', '95', '100']);
  expect(labels(99.6, 100)).toEqual(['99.4', '99.6', '99.8', '100']);
  expect(labels(100, 100)).toEqual(['100']);
});

test('equal figures of a year stand beside each other', () => {
  const { dots } = chart([point(2010, 1), point(2010, 1), point(2010, 1)]);
  expect(new Set(dots.map(({ x }) => x)).size).toBe(3);
  expect(new Set(dots.map(({ y }) => y)).size).toBe(1);
});

test('figures without a year have a column of their own, on the left', () => {
  const { dots, years } = chart([point(undefined, 1), point(2010, 2), point(2012, 3)]);
  expect(years[0]?.label).toBe('不明');
  expect(dots[0]?.x).toBe(years[0]?.x);
  expect(chart([point(undefined, 1)]).years).toHaveLength(1);
});

test('everything stands inside, and labels of years do not touch', () => {
  const points = fc.array(
    fc.record({
      year: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined }),
      value: fc.double({ min: 0, max: 1e9, noNaN: true }),
      aim: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(points, (given) => {
      const { dots, left, right, top, bottom, values, years } = chart(given);
      for (const { x, y } of dots) {
        expect(x).toBeGreaterThanOrEqual(left);
        expect(x).toBeLessThanOrEqual(right);
        expect(y).toBeGreaterThanOrEqual(top - 1e-6);
        expect(y).toBeLessThanOrEqual(bottom + 1e-6);
      }
      expect(values.length).toBeLessThanOrEqual(6);
      const places = years.map(({ x }) => x);
      for (const [index, x] of places.slice(1).entries()) expect(x - (places[index] as number)).toBeGreaterThan(25);
    }),
    RUNS,
  );
});
