import type { Report } from '../report/report.ts';

// 安徽省某县教育局: the source does not say which, so two such names need not be one bureau
const UNNAMED = /某/u;

/**
 * Names the bureau of each report, by report id: region and issuer. A report whose issuer is not known by name is a series of its own.
 * @returns a function for `links`; ids that are not among the reports are bureaus of their own
 */
export function series(reports: Iterable<Pick<Report, 'id' | 'about'>>): (report: string) => string {
  const bureaus = new Map<string, string>();
  for (const { id, about } of reports)
    if (!UNNAMED.test(about.issuer.name)) bureaus.set(id, `${about.region.path} ${about.issuer.name}`);
  return (report) => bureaus.get(report) ?? report;
}
