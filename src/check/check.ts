import type { Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { DatedEvent } from './dated-events.ts';
import { printedYears } from './rules/printed-years.ts';

/** A report with the path of its about.yml, for messages. */
export interface CheckedReport extends Report {
  file: string;
}

/** What rules may look at. */
export interface Archive {
  reports: readonly CheckedReport[];
  /** Lines of the captured texts, by name of the source. */
  lines: ReadonlyMap<string, readonly string[]>;
  events: readonly DatedEvent[];
}

/** Something that may be wrong in the content and that no single file can tell. */
export interface Rule {
  /** Permanent ASCII name, also its anchor on /contribute/errors/. */
  code: string;
  level: Problem['level'];
  /** What it finds, in a few Chinese words. */
  title: string;
  /** What that means and what to do, in Chinese, for a contributor who is no programmer. */
  explanation: string;
  run(archive: Archive): Problem[];
}

/** All rules. The only list. */
export const RULES: readonly Rule[] = [...printedYears];

/** The problems that the rules find in an archive. Pure; nothing is ever changed. */
export function check(archive: Archive): Problem[] {
  return RULES.flatMap((rule) => rule.run(archive));
}
