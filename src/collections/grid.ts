import type { Archive, ArchivedReport, RegionNode } from './assemble.ts';

/** The archive drawn as a table: provinces down, years across. */
export interface Grid {
  /** Every year from the first to the last covered, so that gaps show; `unknown` last where a report has no year. */
  years: (number | 'unknown')[];
  rows: { province: RegionNode; cells: ArchivedReport[][] }[];
}

/** The region × year picture of the archive. A report stands in every year it covers. */
export function grid(archive: Archive): Grid {
  const covered = [...archive.years.keys()].filter((year) => year !== 'unknown');
  const first = Math.min(...covered);
  const years: (number | 'unknown')[] = covered.length
    ? Array.from({ length: Math.max(...covered) - first + 1 }, (_, index) => first + index)
    : [];
  if (archive.years.has('unknown')) years.push('unknown');
  const column = new Map(years.map((year, index) => [year, index]));
  const rows = archive.provinces.map((province) => {
    const cells: ArchivedReport[][] = years.map(() => []);
    for (const report of province.reports) {
      const own = report.about.years.covered.length ? report.about.years.covered : (['unknown'] as const);
      for (const year of own) cells[column.get(year) ?? -1]?.push(report);
    }
    return { province, cells };
  });
  return { years, rows };
}
