import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { passages } from '../../src/report/passages.ts';
import type { Report } from '../../src/report/report.ts';
import type { Vocabulary } from '../../src/report/vocabulary.ts';
import { indexMeasures, LIMITS, type Limits, type MeasureIndex } from '../../src/similarity/index-measures.ts';
import { LINKS, LINKS_SUM, type LinksSum, linkFile } from '../../src/similarity/link-file.ts';
import { endsOf, movedMeasures } from '../../src/similarity/moved.ts';
import { type Before, type Found, gather, type Searched } from '../../src/similarity/search-again.ts';
import { renumber, type Searches } from '../../src/similarity/searches.ts';
import { series } from '../../src/similarity/series.ts';
import { codeVersion } from './code-version.ts';
import { keptAnalyses } from './kept-analyses.ts';
import { readLinksSum, readSearches, writeSearches } from './kept-searches.ts';
import { LINK_CODE, linkKeys, linkScale, sumOf } from './link-keys.ts';
import { share } from './share.ts';

/** What a thread is given. */
export interface LinkTask {
  root: string;
  /** Its typed arrays lie in shared memory, and so do those of `before`. */
  index: MeasureIndex;
  /** The bureau of each report, by its id. */
  bureaus: ReadonlyMap<string, string>;
  before: Before | undefined;
  /** Number of the thread, from 0, and how many there are. */
  part: number;
  parts: number;
}

/** What a thread tells after each report. */
export interface PartDone {
  rows: number;
  searched: [query: number, Searched][];
  /** Measures whose candidates were all compared. */
  anew: number;
}

/** What `writeLinks` did. */
export interface LinksDone {
  /** Reports that were looked through; 0 when nothing has changed at all. */
  reports: number;
  /** Measures, and those among them that were linked anew. */
  measures: number;
  anew: number;
}

/** More threads than this would be threads waiting for memory. */
const MOST_THREADS = 8;
/** Fewer measures a thread are sooner done than a thread is started. */
const MEASURES_A_THREAD = 1000;

/** What the threads need of an earlier search. */
const found = ({ start, candidate, least, first, neighbour, score }: Searches): Found => {
  return { start, candidate, least, first, neighbour, score };
};

/** Runs one thread to its end. @throws what the thread throws */
function runPart(task: LinkTask, onReport: (done: PartDone) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./link-part.ts', import.meta.url), { workerData: task });
    worker.on('message', onReport);
    worker.on('error', reject);
    worker.on('exit', (status) => (status === 0 ? resolve() : reject(new Error(`link-part: ${status}`))));
  });
}

/**
 * Finds the similar measures of all measures of the archive and writes them for the site, one file a report (`LINKS`). Nothing is done when they are those
 * of the same measures, vocabulary and code. When some measures have changed, what they cannot have changed is kept (`search-again.ts`); the files are the
 * same, byte for byte, as found anew. The work is divided among threads; what is written does not depend on how many. Stopped half-way, it leaves no sum,
 * and all is found anew the next time.
 * @param onReport called after each report with how many are done, and how many there are
 * @param given number of threads; by default as many as are worth while
 */
export async function writeLinks(
  root: string,
  reports: readonly Report[],
  { objects }: Pick<Vocabulary, 'objects'>,
  onReport: (done: number, all: number) => void = () => {},
  given?: number,
  limits: Limits = LIMITS,
): Promise<LinksDone> {
  const measures = reports.flatMap(passages).filter(({ type }) => type === 'measure');
  const bureau = series(reports);
  const bureaus = new Map(reports.map(({ id }) => [id, bureau(id)]));
  const common = JSON.stringify([codeVersion(LINK_CODE), objects, limits]);
  const key = sumOf(
    JSON.stringify([common, [...bureaus], measures.map(({ id, title, text, path }) => [id, title, text, path])]),
  );
  const sum = readLinksSum(root);
  if (sum?.key === key) return { reports: 0, measures: measures.length, anew: 0 };

  const index = share(indexMeasures(measures, { objects }, limits, keptAnalyses(root, measures, { objects })));
  const scale = sumOf(JSON.stringify([common, linkScale(index)]));
  const keys = linkKeys(measures, bureau, index);
  const earlier = sum && readSearches(root, { key: sum.key, common: scale });
  const renumbered = earlier && renumber(earlier, keys);
  const ids = [...new Set(measures.map(({ report }) => report))];
  const folder = join(root, LINKS);
  if (sum && renumbered) {
    rmSync(join(folder, LINKS_SUM));
    const there = new Set(ids);
    for (const gone of sum.reports.filter((id) => !there.has(id))) rmSync(join(root, linkFile(gone)), { force: true });
  } else rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });

  const worth = Math.min(MOST_THREADS, availableParallelism(), Math.ceil(measures.length / MEASURES_A_THREAD));
  const threads = Math.min(ids.length, given ?? worth);
  const before =
    earlier &&
    renumbered &&
    share({ ...renumbered, searches: found(earlier), moved: movedMeasures(index, renumbered, earlier) });
  const task = {
    root,
    // of a measure the threads need no more than this
    index: { ...index, measures: measures.map(({ id, report, text }) => ({ id, report, text })) },
    bureaus,
    before,
    parts: threads,
  };
  const results = new Map<number, Searched>();
  let [rows, done, anew] = [0, 0, 0];
  const parts = Array.from({ length: threads }, (_, part) =>
    runPart({ ...task, part }, (told) => {
      for (const [query, searched] of told.searched) results.set(query, searched);
      rows += told.rows;
      anew += told.anew;
      onReport(++done, ids.length);
    }),
  );
  await Promise.all(parts);
  writeSearches(
    root,
    { key, common: scale },
    {
      ...keys,
      ...gather(measures.length, results),
      endOfPairs: endsOf(index.byPair, index.pairs.token),
      endOfObjects: endsOf(index.byObject),
    },
  );
  writeFileSync(join(folder, LINKS_SUM), JSON.stringify({ key, reports: ids, rows } satisfies LinksSum));
  return { reports: done, measures: measures.length, anew };
}
