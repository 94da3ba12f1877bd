import { letters } from '../draft/letters.ts';
import { type Passage, passages } from '../report/passages.ts';
import type { Region } from '../report/region.ts';
import type { RegionRow } from '../report/region-table.ts';
import type { OutdatedWord } from '../text/outdated-words.ts';
import type { Archive } from './assemble.ts';
import { type DraftPart, draftParts, provinceOf } from './draft-parts.ts';
import { knownRegions } from './known-regions.ts';
import { once } from './once.ts';
import { outdated } from './outdated.ts';
import { parallels } from './parallels.ts';
import { everydayNames } from './place-names.ts';
import { recurring } from './recurring.ts';
import { texts } from './texts.ts';

/** `/draft/archive.json`, `/draft/hubei.json`: what a draft is held against in the reader's browser; all of the archive, or the reports of a part. */
export interface DraftArchive {
  reports: { id: string; title: string }[];
  /** Passages by report: ids of blocks and texts, side by side. */
  passages: { report: number; blocks: string[]; texts: string[] }[];
  /** Similar measures by passage id: ids. */
  similar: Record<string, string[]>;
  /** Recurring wording as letters, of two bureaus of the archive at least; what stands in none of the texts is left out. */
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

/** Recurring wording as letters, by the part of the texts that hold it. */
const phrasesOf = once((archive): ReadonlyMap<string, ReadonlySet<string>> => {
  const placed = texts(archive);
  const parts = draftParts(archive);
  const numbers = new Map(parts.map(({ part }, index) => [part, index]));
  const partOf = Uint8Array.from(placed, ({ report }) =>
    parts.length === 1 ? 0 : (numbers.get(provinceOf(report)) as number),
  );
  const found = new Map(parts.map(({ part }) => [part, new Set<string>()]));
  const holding = new Uint8Array(parts.length);
  for (const { phrase, texts: holders } of recurring(archive)) {
    const own = letters(phrase).text;
    // thousands of texts of a few dozen provinces: each is entered once
    holding.fill(0);
    for (let at = 0; at < holders.length; at++) holding[partOf[holders[at] as number] as number] = 1;
    for (const [index, { part }] of parts.entries()) if (holding[index]) found.get(part)?.add(own);
  }
  return found;
});

/** A part of the archive for the check of drafts. */
export async function draftArchive(archive: Archive, { part, reports }: DraftPart): Promise<DraftArchive> {
  const { links } = parallels(archive);
  const similarTo = (id: string) =>
    (links.get(id) ?? [])
      .filter(({ tier }) => tier !== 'copy')
      .slice(0, SIMILAR)
      .map(({ to }) => to);
  const passagesOf = reports.map((report) => passages(report));
  return {
    reports: reports.map(({ id, about }) => ({ id, title: about.title })),
    passages: reports.map(({ id }, index) => {
      const own = passagesOf[index] as Passage[];
      return {
        report: index,
        blocks: own.map((passage) => passage.id.slice(id.length + 1)),
        texts: own.map(({ text }) => text),
      };
    }),
    similar: Object.fromEntries(
      passagesOf.flat().flatMap(({ id }) => {
        const ids = similarTo(id);
        return ids.length ? [[id, ids]] : [];
      }),
    ),
    phrases: [...(phrasesOf(archive).get(part) ?? [])],
    outdated: await outdated(),
  };
}

/** All regions for the check of drafts. */
export function draftRegions(): DraftRegions {
  const rows: RegionRow[] = [...knownRegions.byPath.values()].filter(({ to }) => to === undefined);
  return {
    present: rows.map(({ code, path, name }) => [code, path, name]),
    former: [...knownRegions.former],
    everyday: everydayNames,
  };
}
