import { type Passage, passages } from '../report/passages.ts';
import type { ArchivedReport } from './assemble.ts';
import { once } from './once.ts';

/** A passage with the report it stands in. */
export interface Placed {
  report: ArchivedReport;
  passage: Passage;
}

/** All headings and passages of the archive with their reports, in its order. */
export const texts = once((archive): Placed[] =>
  archive.reports.flatMap((report) => passages(report).map((passage) => ({ report, passage }))),
);

/** The same by passage id. */
export const placedTexts = once(
  (archive): ReadonlyMap<string, Placed> => new Map(texts(archive).map((text) => [text.passage.id, text])),
);
