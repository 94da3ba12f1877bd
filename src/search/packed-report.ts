import type { PassageColumns, ReportFacts } from './passage-columns.ts';

/** A report with its passages, as one file of the search holds it. */
export interface PackedReport {
  report: ReportFacts;
  columns: PassageColumns;
  texts: string[];
}
