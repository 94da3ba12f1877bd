// A thread of `writeLinks`: finds the links of every so-manieth report and writes them to the reports' files.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { linkFile, linkFileLists, linkFileText } from '../../src/similarity/link-file.ts';
import { linkFinder } from '../../src/similarity/links.ts';
import { type Searched, searchAgain } from '../../src/similarity/search-again.ts';
import type { LinkTask, PartDone } from './write-links.ts';

const { root, index, bureaus, before, part, parts }: LinkTask = workerData;
const finder = linkFinder(index, (report) => bureaus.get(report) ?? report);
const search = searchAgain(finder, before);
const anew = searchAgain(finder);

function readLists(file: string): ReadonlyMap<string, string> | undefined {
  try {
    return linkFileLists(readFileSync(file, 'utf8'));
  } catch {
    // removed by hand: what was kept of it is found anew
    return undefined;
  }
}

const idOf = (query: number) => index.measures[query]?.id ?? '';
/** What a measure's list stands under in a file. */
const keyOf = (query: number) => JSON.stringify(idOf(query));

/** Number of rows that a list makes in the open data. */
const rowsOf = ({ candidates }: Searched) => candidates.reduce((sum, code) => sum + (code % 2), 0);

const byReport = Map.groupBy(index.measures.keys(), (query) => index.measures[query]?.report ?? '');
for (const [number, [report, queries]] of [...byReport].entries()) {
  if (number % parts !== part) continue;
  const file = join(root, linkFile(report));
  const find = (how: typeof search) =>
    queries.map((query): [query: number, searched: Searched, list: string | undefined] => {
      const searched = how(query);
      return [query, searched, searched.found && JSON.stringify(finder.describe(query, searched.found))];
    });
  let found = find(search);
  if (found.some(([, , list]) => list !== undefined) || !existsSync(file)) {
    const earlier = found.some(([, , list]) => list === undefined) ? readLists(file) : new Map<string, string>();
    const lost = found.some(
      ([query, { neighbours }, list]) => !list && neighbours.length > 0 && !earlier?.has(keyOf(query)),
    );
    if (lost) found = find(anew);
    const lists = new Map<string, string>();
    for (const [query, { neighbours }, list] of found) {
      const told = list ?? earlier?.get(keyOf(query));
      if (neighbours.length > 0 && told) lists.set(idOf(query), told);
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, linkFileText(lists));
  }
  parentPort?.postMessage({
    rows: found.reduce((sum, [, searched]) => sum + rowsOf(searched), 0),
    searched: found.map(([query, searched]) => [query, { ...searched, found: undefined }]),
    anew: found.filter(([, , list]) => list !== undefined).length,
  } satisfies PartDone);
}
