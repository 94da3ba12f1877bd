import type { Archive } from './assemble.ts';
import { passageRows, reportRows } from './open-data.ts';

/** Columns of `/data/reports.csv`; where a row of the JSON has a group, its fields are named `group.field`. */
export const REPORT_COLUMNS = [
  'id',
  'url',
  'title',
  'titlePrinted',
  'issuer.name',
  'issuer.level',
  'issuer.confidence',
  'kind',
  'origin',
  'region.path',
  'region.code',
  'region.names',
  'region.confidence',
  'years.covered',
  'years.printed',
  'years.schoolYear',
  'years.confidence',
  'sources',
] as const;

/** Cells of `/data/reports.csv`, row by row. */
export function* reportCells(archive: Archive): Generator<unknown[]> {
  for (const { id, url, title, titlePrinted, issuer, kind, origin, region, years, witnesses } of reportRows(archive))
    yield [
      id,
      url,
      title,
      titlePrinted,
      issuer.name,
      issuer.level,
      issuer.confidence,
      kind,
      origin,
      region.path,
      region.code,
      region.names,
      region.confidence,
      years.covered,
      years.printed,
      years.schoolYear,
      years.confidence,
      witnesses.map(({ source, lines }) => `${source}:${lines.join('-')}`),
    ];
}

/** Columns of `/data/passages.csv`. */
export const PASSAGE_COLUMNS = [
  'id',
  'report',
  'type',
  'number',
  'title',
  'text',
  'path',
  'source.file',
  'source.lines',
  'topics',
  'objects',
  'damage',
  'url',
] as const;

/** Cells of `/data/passages.csv`, row by row. */
export function* passageCells(archive: Archive): Generator<unknown[]> {
  for (const { id, report, type, number, title, text, path, source, topics, objects, damage, url } of passageRows(
    archive,
  ))
    yield [
      id,
      report,
      type,
      number,
      title,
      text,
      path.join(' › '),
      source.file,
      source.lines.join('-'),
      topics,
      objects,
      damage.map(({ kind, quote }) => `${kind}:${quote}`),
      url,
    ];
}
