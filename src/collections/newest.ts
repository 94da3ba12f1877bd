import type { About } from '../report/about.ts';

/**
 * The reports that something happened to last, the newest first, each with the day (YYYY-MM-DD) of the last entry of its history; those without a history
 * come last. Reports of one day keep their order.
 */
export function newest<T extends { about: Pick<About, 'history'> }>(
  reports: readonly T[],
  most: number,
): { report: T; date: string | undefined }[] {
  const dated = reports.map((report) => ({
    report,
    date: report.about.history
      .map(({ date }) => date)
      .sort()
      .at(-1),
  }));
  return dated.sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '')).slice(0, most);
}
