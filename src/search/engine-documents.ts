import type { Passage } from '../report/passages.ts';
import { foldText, type Simplified } from './fold-text.ts';
import { type ArchiveContent, regionLevels } from './pack-archive.ts';

/** A passage as a search engine holds it; the fields are those of `ENGINE_INDEX`. */
export interface EngineDocument
  extends Pick<Passage, 'id' | 'url' | 'report' | 'type' | 'number' | 'path' | 'topics' | 'objects' | 'text'> {
  /** Of the report. */
  title: string;
  issuer: string;
  kind: string;
  level: string;
  /** Paths of the region and of all above it, so that a province is one word to filter by. */
  regions: string[];
  years: number[];
  /** The period in words: 2009—2010学年. */
  period: string;
  /** How many characters of the text (UTF-16) are its title. */
  titled: number;
  /** Place in the archive's order, which parts equal hits. */
  order: number;
  folded: string;
}

/** The documents of all passages, in the archive's order. @throws Error when a passage belongs to no report. */
export function* engineDocuments(
  { reports, passages }: Pick<ArchiveContent, 'reports' | 'passages'>,
  simplified: Simplified,
): Generator<EngineDocument> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  let order = 0;
  for (const passage of passages) {
    const report = byId.get(passage.report);
    if (!report) throw new Error(`${passage.id} belongs to no report`);
    const { id, url, type, number, path, topics, objects, text } = passage;
    const { title, issuer, kind, level, region, years, period } = report;
    yield {
      id,
      url,
      report: report.id,
      title,
      issuer,
      kind,
      level,
      regions: regionLevels(region),
      years,
      period,
      titled: passage.title.length,
      type,
      number,
      path,
      topics,
      objects,
      order: order++,
      text,
      folded: foldText(text, simplified),
    };
  }
}

/** The two lines of a document in the body of a bulk request, each with its end. */
export function bulkLines(index: string, document: EngineDocument): string {
  return `${JSON.stringify({ index: { _index: index, _id: document.id } })}\n${JSON.stringify(document)}\n`;
}
