import { expect, it } from 'vitest';
import { OUTPUT, scaleRow, shownRow } from '../../../scripts/bench/scale-row.ts';

const cost = { seconds: 8, processor: 4, memory: 300e6, items: 120 };

it('tells growth against the smaller size', () => {
  const small = scaleRow('site', 30, cost, 5e6, undefined);
  expect(small.growth).toBeUndefined();
  const large = scaleRow('site', 300, { ...cost, processor: 400 }, 5e7, small);
  expect(large.growth).toBeCloseTo(2);
  expect(shownRow(large)).toEqual({
    stage: 'site',
    seconds: 8,
    cpu: 400,
    'peak MB': 300,
    'output MB': 50,
    items: 120,
    'items/s': 15,
    growth: 2,
  });
});

it('counts the search index apart from the site', () => {
  expect(OUTPUT.site?.wanted('pagefind/archive.bin')).toBe(false);
  expect(OUTPUT.site?.wanted('reports/a/index.html')).toBe(true);
  expect(OUTPUT.import?.wanted('hubei/2020/about.yml')).toBe(false);
});
