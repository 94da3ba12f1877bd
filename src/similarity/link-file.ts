import type { Link } from './link.ts';

/** Folder with the links of each report, `hubei/wuhan/jiangan/2019-2020.json`. The build makes it; it can always be made again and is never committed. */
export const LINKS = '.cache/links';

/** What stands in `LINKS` beside the reports' files, once all of them are there. */
export const LINKS_SUM = 'sum.json';

/** The links of one report, by passage id; measures without a link are left out. */
export type LinkFile = Record<string, Link[]>;

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
