import type { ArchivedReport } from './assemble.ts';
import { type ListPage, paginate } from './paginate.ts';

/** Reports on one page of a list: some 100 KB of HTML, 10 KB zipped. */
export const REPORTS_A_PAGE = 200;

type Year = number | 'unknown';

/** Reports below one heading a year; `first` where the heading is the year's first, so that its anchor is there once. */
export interface YearGroup {
  year: Year;
  reports: ArchivedReport[];
  first: boolean;
}

/**
 * Reports by year, newest first and unknown years last, cut into pages. A report of two years stands in both; a year may go on on the next page.
 */
export function yearPages(reports: readonly ArchivedReport[], size = REPORTS_A_PAGE): ListPage<YearGroup>[] {
  const years = new Map<Year, ArchivedReport[]>();
  for (const report of reports) {
    const { covered } = report.about.years;
    for (const year of covered.length ? covered : (['unknown'] as const)) {
      const list = years.get(year);
      if (list) list.push(report);
      else years.set(year, [report]);
    }
  }
  const order = (year: Year) => (year === 'unknown' ? Number.POSITIVE_INFINITY : -year);
  const rows = [...years]
    .sort(([a], [b]) => order(a) - order(b))
    .flatMap(([year, list]) => list.map((report, index) => ({ year, report, first: index === 0 })));
  return paginate(rows, size).map(({ items, number, total }) => ({
    items: [...Map.groupBy(items, ({ year }) => year)].map(([year, own]) => ({
      year,
      reports: own.map(({ report }) => report),
      first: own[0]?.first ?? false,
    })),
    number,
    total,
  }));
}

/** Address of a page of a region's list. */
export const regionPage = (path: string, number: number): string =>
  number === 1 ? `/regions/${path}/` : `/regions/${path}/page/${number}/`;

/** Where the reports of a year begin in the list of a region. */
export function yearPlace(path: string, reports: readonly ArchivedReport[], year: Year): string {
  // the usual case, without cutting the list
  const number =
    reports.length <= REPORTS_A_PAGE / 2
      ? 1
      : (yearPages(reports).find(({ items }) => items.some((group) => group.year === year && group.first))?.number ??
        1);
  return `${regionPage(path, number)}#y${year}`;
}
