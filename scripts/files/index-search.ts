import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Passage } from '../../src/report/passages.ts';
import { type RecordReport, searchRecord } from '../../src/search/search-record.ts';

/** What the browser loads of the bundle; the ready-made interfaces that Pagefind writes beside it are not used. */
const NEEDED = ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', 'wasm.unknown.pagefind'];
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
];

async function rows<T>(file: string): Promise<T[]> {
  const text = await readFile(file, 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

function fail(errors: readonly string[]): void {
  if (errors.length) throw new Error(`E-SEARCH-INDEX 检索索引没有建成：${errors.join('；')}`);
}

/** Fails unless every file the browser needs is there and holds something, and the index counts as many records as were put in. */
export async function verifyBundle(folder: string, records: number): Promise<void> {
  for (const name of NEEDED) {
    const { size } = await stat(join(folder, name));
    if (!size) throw new Error(`E-SEARCH-INDEX 检索索引不完整：${name} 是空文件，请再运行一次 npm run build`);
  }
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { hash: string; page_count: number }>;
  };
  const counts = Object.values(entry.languages).map(({ page_count }) => page_count);
  if (counts.length !== 1 || counts[0] !== records)
    throw new Error(`E-SEARCH-INDEX 检索索引应有${records}条，实有${counts.join('、') || 0}条`);
  for (const { hash } of Object.values(entry.languages)) await stat(join(folder, `pagefind.${hash}.pf_meta`));
}

/**
 * Builds the search index of a built site from its open data: one record a passage.
 * @param base path the site is built for
 * @returns number of records
 */
export async function indexSearch(site: string, base: string): Promise<number> {
  const reports = new Map<string, RecordReport & { id: string }>();
  for (const report of await rows<RecordReport & { id: string }>(join(site, 'data/reports.jsonl')))
    reports.set(report.id, report);
  const passages = await rows<Passage>(join(site, 'data/passages.jsonl'));
  const folder = join(site, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  // About one file a report: a search fetches texts of few reports, and a file is not much larger than one text.
  const { index, errors } = await createIndex({ maxFragments: Math.max(1, reports.size) });
  fail(errors);
  if (!index) throw new Error('E-SEARCH-INDEX Pagefind did not start');
  try {
    for (const passage of passages) {
      const report = reports.get(passage.report);
      if (!report) throw new Error(`E-SEARCH-INDEX ${passage.id} belongs to no report`);
      const { errors } = await index.addCustomRecord({ ...searchRecord(passage, report, base), language: 'zh-cn' });
      fail(errors);
    }
    fail((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
  await Promise.all(UNUSED.map((name) => rm(join(folder, name), { force: true })));
  await verifyBundle(folder, passages.length);
  return passages.length;
}
