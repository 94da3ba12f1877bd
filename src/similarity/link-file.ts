import type { Link } from './link.ts';

/** Folder with the links of each report, `hubei/wuhan/jiangan/2019-2020.json`. The build makes it; it can always be made again and is never committed. */
export const LINKS = '.cache/links';

/** What stands in `LINKS` beside the reports' files, once all of them are there. */
export const LINKS_SUM = 'sum.json';

/** What was found for each measure, for the next search. */
export const LINKS_KEPT = 'kept.bin';

/** The links of one report, by passage id; measures without a link are left out. */
export type LinkFile = Record<string, Link[]>;

/** The text of a `LinkFile`: JSON with a line for each measure, so that one can be exchanged without reading the others. @param lists JSON by passage id */
export const linkFileText = (lists: ReadonlyMap<string, string>): string =>
  `{\n${Array.from(lists, ([id, list]) => `${JSON.stringify(id)}:${list}`).join(',\n')}\n}`;

/** The lists in such a text, as JSON by the JSON of their passage ids. */
export function linkFileLists(text: string): Map<string, string> {
  // "hubei/wuhan/jiangan/2019-2020#1-3":[{…}],
  const lines = text.split('\n').slice(1, -1);
  return new Map(
    lines.map((line) => {
      const end = line.indexOf('":[') + 1;
      return [line.slice(0, end), line.slice(end + 1, line.endsWith(',') ? -1 : undefined)];
    }),
  );
}

/** What the files of `LINKS` are of. */
export interface LinksSum {
  /** Hash of all that the links depend on. */
  key: string;
  /** Reports that have a file, in the archive's order. */
  reports: string[];
  /** Rows of `/data/links.jsonl`. */
  rows: number;
}

/** Path of a report's file below the project. */
export const linkFile = (report: string): string => `${LINKS}/${report}.json`;
