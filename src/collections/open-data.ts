import { type Passage, passages } from '../report/passages.ts';
import type { Archive, ArchivedReport } from './assemble.ts';

/** One row of `/data/sources.jsonl` (the data contract). */
export interface SourceRow {
  file: string;
  sha256: string;
  site: string;
  url: string | null;
  captured: string | null;
  published: string | null;
  origin: string;
  rights: string;
}

/** One row of `/data/reports.jsonl` (the data contract). */
export interface ReportRow {
  id: string;
  url: string;
  title: string;
  titlePrinted: string | null;
  issuer: { name: string; level: string; confidence: string };
  kind: string;
  /** Of the base text's source. */
  origin: string;
  region: { path: string; code: string; names: string[]; confidence: string; candidates: string[] };
  years: { covered: number[]; printed: number[]; schoolYear: boolean; confidence: string; candidates: string[] };
  witnesses: { source: string; lines: [number, number] }[];
  notes: string[];
  history: { date: string; what: string; note: string | null }[];
}

/** One row of `/data/passages.jsonl` (the data contract). */
export type PassageRow = Passage;

/** All sources, by file name. */
export function sourceRows(archive: Archive): SourceRow[] {
  const files = [...archive.sources].sort(([a], [b]) => (a < b ? -1 : 1));
  return files.map(([file, source]) => ({
    file,
    sha256: source.sha256,
    site: source.site,
    url: source.url ?? null,
    captured: source.captured ?? null,
    published: source.published ?? null,
    origin: source.origin,
    rights: source.rights,
  }));
}

function reportRow({ id, url, about, regionNames, witnesses }: ArchivedReport): ReportRow {
  const { issuer, region, years } = about;
  return {
    id,
    url,
    title: about.title,
    titlePrinted: about.titlePrinted ?? null,
    issuer: { name: issuer.name, level: issuer.level, confidence: issuer.confidence },
    kind: about.kind,
    origin: witnesses[0]?.source.origin ?? '',
    region: {
      path: region.path,
      code: region.code,
      names: regionNames,
      confidence: region.confidence,
      candidates: region.candidates,
    },
    years: {
      covered: years.covered,
      printed: years.printed,
      schoolYear: years.schoolYear,
      confidence: years.confidence,
      candidates: years.candidates,
    },
    witnesses: about.witnesses,
    notes: about.notes,
    history: about.history.map(({ date, what, note }) => ({ date, what, note: note ?? null })),
  };
}

/** All reports, in the archive's order. */
export function reportRows(archive: Archive): ReportRow[] {
  return archive.reports.map(reportRow);
}

/** All headings and passages in reading order, report after report. */
export function* passageRows(archive: Archive): Generator<PassageRow> {
  for (const report of archive.reports) yield* passages(report);
}
