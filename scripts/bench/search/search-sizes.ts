import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { searchSimplified } from '../../../src/collections/search-simplified.ts';
import type { Report } from '../../../src/report/report.ts';
import { launchBrowser } from '../../files/browser.ts';
import { progress } from '../../reporters/progress.ts';
import { madeProject, removeProject, SEARCH_PAGES } from '../made-project.ts';
import { type Planted, plant } from '../plant.ts';
import { type Place, recombine } from '../recombine.ts';
import { runStage } from '../stage.ts';
import { sampledPhrases } from './sampled-phrases.ts';
import { type SearchRow, searchSite } from './search-site.ts';

/** Phrases asked of each archive: planted in it, and cut out of its passages; how many of them in a fresh browser. */
const PLANTED = 60;
const SAMPLED = 140;
const COLD = 24;

/** What was measured of one archive. */
export interface SearchSize extends SearchRow {
  /** Seconds that the stages took: import, the pages that searching takes, the index. */
  built: Record<string, number>;
  /** Most bytes in memory while the index was made. */
  memory: number;
  /** Planted phrases that are not where they were planted, by the archive's own texts: a fault of the bench or of import. */
  lost: string[];
}

/** The text files of this project's archive, by path. */
export function ownFiles(): Map<string, string> {
  return new Map(
    ['content/sources', 'content/reports'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry): [string, string] => {
          const path = join(entry.parentPath, entry.name).replaceAll('\\', '/');
          return [path, readFileSync(path, 'utf8')];
        }),
    ),
  );
}

/** Builds what searching takes of one archive, and searches it. @throws StageError when it cannot be built */
async function measured(
  files: ReadonlyMap<string, string>,
  planted: readonly Planted[],
  name: string,
): Promise<SearchSize> {
  const root = madeProject(files, SEARCH_PAGES);
  const browser = await launchBrowser();
  try {
    const built: Record<string, number> = {};
    let memory = 0;
    for (const stage of ['import', 'site', 'search'] as const) {
      const tell = progress(`${name} ${stage}`);
      const cost = await runStage(
        root,
        stage,
        (_, share) => share && share.done < share.all && tell(share.done, share.all),
      );
      tell(1, 1);
      built[stage] = Number(cost.seconds.toFixed(1));
      memory = cost.memory;
    }
    const site = join(root, 'dist');
    const texts = readFileSync(join(site, 'data/passages.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text as string);
    const lost = planted
      .filter(({ phrase, places }) => texts.filter((text) => text.includes(phrase)).length < places)
      .map(({ phrase }) => phrase);
    const phrases = planted.map(({ phrase }) => phrase);
    const queries = [...phrases, ...sampledPhrases(texts, PLANTED + SAMPLED - phrases.length)];
    const row = await searchSite(browser, site, queries, COLD, searchSimplified, progress(`${name}的检索`));
    return { ...row, built, memory, lost };
  } finally {
    await browser.close();
    removeProject(root);
  }
}

/** Measures searching in the archive itself, then in made-up ones of some sizes, in one run. @param onSize called with each as it is done */
export async function searchSizes(
  reports: readonly Report[],
  places: readonly Place[],
  sizes: readonly number[],
  onSize: (row: SearchSize) => void,
): Promise<SearchSize[]> {
  const rows = [await measured(ownFiles(), [], '本档案')];
  onSize(rows[0] as SearchSize);
  for (const size of sizes) {
    const { files, planted } = plant(recombine(reports, places, size), PLANTED);
    const row = await measured(files, planted, `${size} 份`);
    rows.push(row);
    onSize(row);
  }
  return rows;
}

const kilobytes = ([middle, most]: [number, number]) => `${Math.round(middle / 1000)} / ${Math.round(most / 1000)}`;
const rounded = ([middle, most]: [number, number]) => `${Math.round(middle)} / ${Math.round(most)}`;

/** A row for the eye; ratio is the median time to the first hits against that of the archive itself. */
export function shownSearch(row: SearchSize, own: SearchSize) {
  return {
    reports: row.reports,
    passages: row.passages,
    layout: row.layout,
    unit: row.unit,
    exact: `${row.exact} / ${row.queries}`,
    paused: row.paused,
    'KB to first hits': kilobytes(row.first.bytes),
    'KB to all': kilobytes(row.all.bytes),
    'ms to first hits': rounded(row.first.milliseconds),
    'ms to all': rounded(row.all.milliseconds),
    ratio: Number((row.first.milliseconds[0] / own.first.milliseconds[0]).toFixed(2)),
    'warm ms': rounded(row.warm),
    'index MB': Number((row.index / 1e6).toFixed(1)),
    'index s': row.built.search,
  };
}
