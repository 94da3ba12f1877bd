import type { Passage } from '../report/passages.ts';

/** What the index keeps of a passage; the build writes it, the search page reads it back. */
export interface SearchRecord {
  url: string;
  /** The published text, title included, as in the open data. */
  content: string;
  meta: RecordMeta;
  filters: Record<'region' | 'year' | 'topic' | 'kind', string[]>;
}

/** Shown with a hit. */
export interface RecordMeta extends Record<string, string> {
  /** Id of the passage. */
  id: string;
  /** Its number and title. */
  title: string;
  type: string;
  /** Title of the report, names of its region, its years. */
  report: string;
  region: string;
  year: string;
}

/** What of a report goes into the records of its passages. */
export interface RecordReport {
  title: string;
  kind: string;
  region: { path: string; names: readonly string[] };
  years: { covered: readonly number[] };
}

/** The record of a passage: found by every level of its region, each year, each topic; `summary+plan` is also found as either. */
export function searchRecord(passage: Passage, report: RecordReport, base: string): SearchRecord {
  const parts = report.region.path.split('/');
  const years = report.years.covered.map(String);
  return {
    url: base.replace(/\/$/, '') + passage.url,
    content: passage.text,
    meta: {
      id: passage.id,
      title: passage.number + passage.title,
      type: passage.type,
      report: report.title,
      region: report.region.names.join(' '),
      year: years.length ? `${years.join('—')}年` : '年份不明',
    },
    filters: {
      region: parts.map((_, index) => parts.slice(0, index + 1).join('/')),
      year: years.length ? years : ['unknown'],
      topic: passage.topics,
      kind: [...new Set([report.kind, ...report.kind.split('+')])],
    },
  };
}
