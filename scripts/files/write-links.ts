import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type Passage, passages } from '../../src/report/passages.ts';
import type { Report } from '../../src/report/report.ts';
import type { Vocabulary } from '../../src/report/vocabulary.ts';
import { LINKS, LINKS_SUM, type LinksSum } from '../../src/similarity/link-file.ts';
import { series } from '../../src/similarity/series.ts';
import { codeVersion } from './code-version.ts';

/** What a thread is given. */
export interface LinkTask {
  root: string;
  /** All measures of the archive. */
  passages: Passage[];
  objects: Vocabulary['objects'];
  /** The bureau of each report, by its id. */
  bureaus: ReadonlyMap<string, string>;
  /** Number of the thread, from 0, and how many there are. */
  part: number;
  parts: number;
}

/** What a thread tells after each report. */
export interface PartDone {
  report: string;
  rows: number;
}

/** Code that decides what is linked. */
const CODE = ['src/text', 'src/report', 'src/similarity'];

/** Each thread indexes all measures (some 3 kB each); more threads than this would be threads waiting for memory. */
const MOST_THREADS = 8;
/** Fewer measures a thread are sooner done than a thread is started. */
const MEASURES_A_THREAD = 1000;

/** What the links of these measures depend on. */
function keyOf(
  measures: readonly Passage[],
  objects: Vocabulary['objects'],
  bureaus: ReadonlyMap<string, string>,
): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([codeVersion(CODE), objects, [...bureaus]]));
  for (const { id, title, text, path } of measures) hash.update(JSON.stringify([id, title, text, path]));
  return hash.digest('hex');
}

function readSum(file: string): LinksSum | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // not there, or half of it: the links are found anew
    return undefined;
  }
}

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
 * of the same measures, vocabulary and code. The work is divided among threads; what is written does not depend on how many.
 * @param onReport called after each report with how many are done, and how many there are
 * @param given number of threads; by default as many as are worth while
 * @returns number of reports that were worked on
 */
export async function writeLinks(
  root: string,
  reports: readonly Report[],
  { objects }: Pick<Vocabulary, 'objects'>,
  onReport: (done: number, all: number) => void = () => {},
  given?: number,
): Promise<number> {
  const measures = reports.flatMap(passages).filter(({ type }) => type === 'measure');
  const bureau = series(reports);
  const bureaus = new Map(reports.map(({ id }) => [id, bureau(id)]));
  const key = keyOf(measures, objects, bureaus);
  const folder = join(root, LINKS);
  const sum = join(folder, LINKS_SUM);
  if (readSum(sum)?.key === key) return 0;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const ids = [...new Set(measures.map(({ report }) => report))];
  const worth = Math.min(MOST_THREADS, availableParallelism(), Math.ceil(measures.length / MEASURES_A_THREAD));
  const threads = Math.min(ids.length, given ?? worth);
  let rows = 0;
  let done = 0;
  const parts = Array.from({ length: threads }, (_, part) =>
    runPart({ root, passages: measures, objects, bureaus, part, parts: threads }, (found) => {
      rows += found.rows;
      onReport(++done, ids.length);
    }),
  );
  await Promise.all(parts);
  writeFileSync(sum, JSON.stringify({ key, reports: ids, rows } satisfies LinksSum));
  return done;
}
