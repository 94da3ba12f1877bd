import { expect, test } from 'vitest';
import type { AccountSums } from '../../src/collections/account-files.ts';
import { fateSums } from '../../src/collections/fate-sums.ts';
import { FATES, type Fate } from '../../src/report/fate.ts';

const totals = (own: Partial<Record<Fate, number>>) =>
  Object.fromEntries(FATES.map((fate) => [fate, own[fate] ?? 0])) as Record<Fate, number>;

test('adds up all sources; the largest rule comes first', () => {
  const sums = fateSums(
    new Map<string, AccountSums>([
      ['a', { sha256: '', totals: totals({ passage: 10, removed: 3 }), rules: { layout: 3 } }],
      [
        'b',
        {
          sha256: '',
          totals: totals({ passage: 5, removed: 6, metadata: 1 }),
          rules: { layout: 1, 'page-tools': 5, title: 1 },
        },
      ],
    ]),
  );
  expect(sums).toEqual({
    sources: 2,
    characters: 25,
    fates: [
      { fate: 'passage', characters: 15 },
      { fate: 'metadata', characters: 1 },
      { fate: 'removed', characters: 9 },
    ],
    rules: [
      { rule: 'page-tools', characters: 5 },
      { rule: 'layout', characters: 4 },
      { rule: 'title', characters: 1 },
    ],
  });
});
