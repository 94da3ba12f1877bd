import type { DatedEvent } from '../check/dated-events.ts';
import { yearContradicted } from '../check/rules/year-contradicted.ts';
import { yearUnsupported } from '../check/rules/year-unsupported.ts';
import { REPORTS } from '../report/catalogue.ts';
import type { Report } from '../report/report.ts';

/**
 * What the check says against the years that a report prints, in Chinese, where the report's page does not say it already: where `about.yml` established
 * other years than the printed ones, it stands there with its reason.
 * @param lines of the base witness's source.
 */
export function printedDoubts(report: Report, lines: readonly string[], events: readonly DatedEvent[]): string[] {
  const { covered, printed, reason } = report.about.years;
  if (covered.length > 0 && reason && !covered.some((year) => printed.includes(year))) return [];
  const source = report.about.witnesses[0]?.source ?? '';
  const file = `${REPORTS}${report.id}/about.yml`;
  const archive = { reports: [{ ...report, file }], lines: new Map([[source, lines]]), events };
  return [yearContradicted, yearUnsupported].flatMap((rule) => rule.run(archive)).map(({ message }) => message);
}
