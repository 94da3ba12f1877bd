import { letters } from '../draft/letters.ts';
import type { Region } from '../report/region.ts';
import type { RegionRow } from '../report/region-table.ts';
import type { OutdatedWord } from '../text/outdated-words.ts';
import type { Archive } from './assemble.ts';
import { outdated } from './outdated.ts';
import { parallels } from './parallels.ts';
import { allRegions, everydayNames } from './place-names.ts';
import { recurring } from './recurring.ts';
import { texts } from './texts.ts';

/** `/draft/archive.json`: what a draft is held against in the reader's browser. */
export interface DraftArchive {
  reports: { id: string; title: string }[];
  /** Passages by report: ids of blocks and texts, side by side. */
  passages: { report: number; blocks: string[]; texts: string[] }[];
  /** Similar measures by passage id: ids. */
  similar: Record<string, string[]>;
  /** Recurring wording as letters, of two bureaus at least. */
  phrases: string[];
  outdated: OutdatedWord[];
}

/** `/draft/regions.json`: the whole table of regions, present and former. */
export interface DraftRegions {
  present: [code: string, path: string, name: string][];
  former: Region[];
  everyday: readonly string[];
}

/** Similar measures kept of one; three variants of a sentence are shown. */
const SIMILAR = 6;

/** The archive for the check of drafts. */
export async function draftArchive(archive: Archive): Promise<DraftArchive> {
  const byReport = Map.groupBy(texts(archive), ({ report }) => report);
  const { links } = parallels(archive);
  return {
    reports: archive.reports.map(({ id, about }) => ({ id, title: about.title })),
    passages: archive.reports.map((report, index) => {
      const own = byReport.get(report) ?? [];
      return {
        report: index,
        blocks: own.map(({ passage }) => passage.id.slice(report.id.length + 1)),
        texts: own.map(({ passage }) => passage.text),
      };
    }),
    similar: Object.fromEntries(
      [...links].map(([id, list]) => [
        id,
        list
          .filter(({ tier }) => tier !== 'copy')
          .slice(0, SIMILAR)
          .map(({ to }) => to),
      ]),
    ),
    phrases: [...new Set(recurring(archive).map(({ phrase }) => letters(phrase).text))],
    outdated: await outdated(),
  };
}

/** All regions for the check of drafts. */
export function draftRegions(): DraftRegions {
  const rows: RegionRow[] = [...allRegions.byPath.values()].filter(({ to }) => to === undefined);
  return {
    present: rows.map(({ code, path, name }) => [code, path, name]),
    former: [...allRegions.former],
    everyday: everydayNames,
  };
}
