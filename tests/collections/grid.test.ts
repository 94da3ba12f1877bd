import { expect, test } from 'vitest';
import type { Archive, ArchivedReport, RegionNode } from '../../src/collections/assemble.ts';
import { grid } from '../../src/collections/grid.ts';

const report = (covered: number[]) => ({ about: { years: { covered } } }) as unknown as ArchivedReport;

test('shows every year from first to last, gaps too, and a report in each year it covers', () => {
  const [a, b, c] = [report([2010]), report([2012, 2013]), report([])];
  const province = { path: 'hubei', reports: [a, b, c] } as unknown as RegionNode;
  const years = new Map<number | 'unknown', ArchivedReport[]>([
    [2013, [b]],
    [2012, [b]],
    [2010, [a]],
    ['unknown', [c]],
  ]);
  const drawn = grid({ provinces: [province], years } as unknown as Archive);
  expect(drawn.years).toEqual([2010, 2011, 2012, 2013, 'unknown']);
  expect(drawn.rows[0]?.cells).toEqual([[a], [], [b], [b], [c]]);
});

test('an empty archive has an empty picture', () => {
  expect(grid({ provinces: [], years: new Map() } as unknown as Archive)).toEqual({ years: [], rows: [] });
});
