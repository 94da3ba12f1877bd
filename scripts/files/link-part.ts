// A thread of `writeLinks`: finds the links of every so-manieth report and writes them to the reports' files.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type LinkFile, linkFile } from '../../src/similarity/link-file.ts';
import { linkRows } from '../../src/similarity/link-rows.ts';
import { linkFinder } from '../../src/similarity/links.ts';
import type { LinkTask, PartDone } from './write-links.ts';

const { root, passages, objects, bureaus, part, parts }: LinkTask = workerData;
const { measures, of } = linkFinder(passages, { objects }, (report) => bureaus.get(report) ?? report);
const byReport = Map.groupBy(measures.keys(), (query) => measures[query]?.report ?? '');
for (const [number, [report, queries]] of [...byReport].entries()) {
  if (number % parts !== part) continue;
  const found: LinkFile = {};
  let rows = 0;
  for (const query of queries) {
    const list = of(query);
    const { id } = measures[query] ?? {};
    if (id === undefined || list.length === 0) continue;
    found[id] = list;
    rows += [...linkRows(new Map([[id, list]]))].length;
  }
  const file = join(root, linkFile(report));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(found));
  parentPort?.postMessage({ report, rows } satisfies PartDone);
}
