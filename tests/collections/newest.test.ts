import { expect, it } from 'vitest';
import { newest } from '../../src/collections/newest.ts';

const report = (id: string, ...dates: string[]) => ({
  id,
  about: { history: dates.map((date) => ({ date, what: 'added' as const })) },
});

it('gives reports by the day something last happened to them', () => {
  const all = [
    report('a', '2026-01-02'),
    report('b'),
    report('c', '2026-01-01', '2026-03-01'),
    report('d', '2026-01-02'),
  ];
  expect(newest(all, 9).map(({ report: { id }, date }) => [id, date])).toEqual([
    ['c', '2026-03-01'],
    ['a', '2026-01-02'],
    ['d', '2026-01-02'],
    ['b', undefined],
  ]);
  expect(newest(all, 2)).toHaveLength(2);
});
