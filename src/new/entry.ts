import type { About, Kind } from '../report/about.ts';
import { reportKey } from '../report/report-key.ts';
import { commonShare } from '../text/common-text.ts';
import type { Draft, Drafts } from './draft-reports.ts';

/** A draft on its way into the archive. */
export interface Entry {
  /** Counted from 1 over all files, as the preview and the options count. */
  number: number;
  draft: Draft;
  /** Where it would lie below `content/reports/`; undefined while no region is established. */
  key: string | undefined;
  /** Left out at the person's wish. */
  skipped: boolean;
  /** Reports of the archive that share much of its text, the most first. */
  alike: { report: string; share: number }[];
}

/** A file as read and drafted. */
export interface Input {
  /** As the person named it. */
  file: string;
  /** Its name in `content/sources/`. */
  source: string;
  /** What was read and how. */
  notes: string[];
  text: string;
  sha256: string;
  drafts: Drafts;
  entries: Entry[];
}

/** What was asked for beside the files. */
export interface Wishes {
  force: boolean;
  replace: boolean;
  /** Id of the report that the text is another witness of. */
  witnessOf: string | undefined;
}

/** From this share on a report is told to be alike. */
const ALIKE_SHARE = 0.25;
const MOST_ALIKE = 5;

/** The reports of the archive that share text with a draft. */
export function findAlike(
  draft: Pick<Draft, 'grams'>,
  archive: ReadonlyMap<string, ReadonlySet<number>>,
): Entry['alike'] {
  return [...archive]
    .map(([report, own]) => ({ report, share: commonShare(own, draft.grams) }))
    .filter(({ share }) => share >= ALIKE_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_ALIKE);
}

/** Where a draft would lie below `content/reports/`. */
export function draftKey({ region: { region }, years }: Draft, suffix: string | undefined): string | undefined {
  if (!region) return undefined;
  const key = reportKey({ region: { path: region.path } as About['region'], years });
  return suffix ? `${key}-${suffix}` : key;
}

export const KIND_NAMES = { plan: '计划', summary: '总结', 'summary+plan': '总结和计划' } as const satisfies Record<
  Kind,
  string
>;
