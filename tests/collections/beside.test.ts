import { expect, test } from 'vitest';
import { beside, usual } from '../../src/collections/beside.ts';
import type { Link } from '../../src/similarity/link.ts';

const link = (to: string, tier: Link['tier'], more: Partial<Link> = {}): Link => ({
  from: 'a/2010#1',
  to,
  tier,
  score: 0.9,
  why: '',
  sentence: undefined,
  objects: [],
  formula: 0,
  formulaic: false,
  series: false,
  also: [],
  features: [0, 0, 0, 0],
  ...more,
});

test('a measure without links', () => {
  const none = beside(undefined);
  expect(none).toEqual({ others: [], own: [], counts: { copy: 0, same: 0, related: 0 }, total: 0, spread: 0 });
  expect(usual(none)).toBe('rare');
});

test('counts what was put under a link, keeps a series apart, and counts reports of others once', () => {
  const all = beside([
    link('b/2011#1', 'same', { also: ['c/2012#4'] }),
    link('b/2011#2', 'same'),
    link('a/2011#1', 'copy', { series: true }),
    link('d/2012#1', 'related'),
  ]);
  expect(all.counts).toEqual({ copy: 1, same: 3, related: 1 });
  expect(all.total).toBe(5);
  expect(all.spread).toBe(2);
  expect(all.own.map(({ to }) => to)).toEqual(['a/2011#1']);
  expect(usual(all)).toBe('some');
  expect(usual({ spread: 3 })).toBe('common');
});
