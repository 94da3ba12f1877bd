import { expect, test } from 'vitest';
import type { Archive } from '../../src/collections/assemble.ts';
import { topicYears } from '../../src/collections/topic-years.ts';

const archive = (measures: Record<string, (number | undefined)[]>) =>
  ({
    topics: Object.keys(measures).map((id) => ({ id })),
    measures: new Map(Object.entries(measures).map(([id, years]) => [id, years.map((year) => ({ report: { year } }))])),
  }) as unknown as Archive;

test('years ascend, the unknown one is last, topics without measures are left out', () => {
  const { years, rows } = topicYears(archive({ deyu: [2015, 2008, undefined, 2015], tiyu: [2010], empty: [] }));
  expect(years).toEqual([2008, 2010, 2015, 'unknown']);
  expect(rows.map(({ topic, counts, sum }) => [topic.id, counts, sum])).toEqual([
    ['deyu', [1, 0, 2, 1], 4],
    ['tiyu', [0, 1, 0, 0], 1],
  ]);
});

test('an empty archive has no years', () => {
  expect(topicYears(archive({}))).toEqual({ years: [], rows: [] });
});
