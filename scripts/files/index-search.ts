import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { parse } from 'yaml';
import type { ReportRow } from '../../src/collections/open-data.ts';
import { period } from '../../src/collections/period.ts';
import { formerRegions } from '../../src/report/former-region.ts';
import { regionIndex } from '../../src/report/region.ts';
import type { Layout } from '../../src/search/archive-file.ts';
import { regionNames } from '../../src/search/archive-names.ts';
import { type IndexRecord, reportRecord } from '../../src/search/index-record.ts';
import { type ArchiveContent, packArchive, regionLevels } from '../../src/search/pack-archive.ts';
import type { ReportFacts } from '../../src/search/passage-columns.ts';
import { SIMPLIFIED_CHARACTERS } from '../../src/search/simplified-characters.ts';
import { passageFile } from './passage-file.ts';
import { writeGrams } from './write-grams.ts';
import { zipped } from './zipped.ts';

/**
 * The largest file of texts a first search may wait for, in bytes. A first search is to stay below 400 KB, of which page and code take 30. Above it texts come
 * with Pagefind's fragments, of those reports only that may hold the phrase; Pagefind and a piece of its index take 100 before the first of them.
 */
const TEXTS_AT_MOST = 250_000;

/**
 * Size of one piece of Pagefind's index, in its own unit (its default is 20,000). Half of it is a compromise: a pair of characters costs a first
 * search 15 KB instead of 30, and later ones seldom have to fetch a piece.
 */
const PIECE = '10000';

/**
 * Reports that Pagefind is given at most. It needs some 2.5 MB of memory for each (docs/scaling.md), and cannot do its work in parts without the reader loading it
 * as often; of 1,000 reports a first search takes half as much again with it as with grams.
 */
const PAGEFIND_AT_MOST = 500;

/** What is known of the archive as a whole, in every layout. */
const ARCHIVE = 'archive.bin';

/** What the browser loads of the bundle; the ready-made interfaces that Pagefind writes beside it are not used. */
const NEEDED = ['pagefind.js', 'pagefind-entry.json', 'wasm.unknown.pagefind', ARCHIVE];
const UNUSED = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
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

const WORD = /[\p{L}\p{N}]/u;

/** Pagefind drops a record without a word (“----”), and the records would no longer be the passages; every hit is verified, so the word finds nothing. */
const WORDLESS = 'wordless';

/** Writes Pagefind's bundle. */
async function writeIndex(
  folder: string,
  records: readonly IndexRecord[],
  files: number,
  onRecord: (done: number, all: number) => void,
): Promise<void> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = PIECE;
  const { index, errors } = await createIndex({ maxFragments: files });
  fail(errors);
  if (!index) throw new Error('E-SEARCH-INDEX Pagefind did not start');
  try {
    for (const [number, record] of records.entries()) {
      const content = WORD.test(record.content) ? record.content : `${record.content} ${WORDLESS}`;
      fail((await index.addCustomRecord({ ...record, content, language: 'zh-cn' })).errors);
      onRecord(number + 1, records.length);
    }
    fail((await index.writeFiles({ outputPath: folder })).errors);
  } finally {
    await close();
  }
  await Promise.all(UNUSED.map((name) => rm(join(folder, name), { force: true })));
}

// zh-cn_1652d7a.pf_fragment
const FRAGMENT = /_([^_.]+)\.pf_fragment$/;

/** The id Pagefind gave each report, by its address: `zh-cn_16d6163` → `16d6163`. */
async function recordIds(folder: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const signature = 'pagefind_dcd'.length;
  for (const file of await readdir(join(folder, 'fragment'))) {
    const fragments: Record<string, unknown> = JSON.parse(
      gunzipSync(await readFile(join(folder, 'fragment', file))).toString('utf8', signature),
    );
    // a file of one record is the record itself
    if (typeof fragments.url === 'string') ids.set(fragments.url, FRAGMENT.exec(file)?.[1] ?? '');
    else
      for (const [id, record] of Object.entries(fragments))
        ids.set((record as { url: string }).url, id.slice(id.lastIndexOf('_') + 1));
  }
  return ids;
}

/** The fewest digits that still tell all ids apart. */
function shortestLength(ids: readonly string[]): number {
  const longest = Math.max(0, ...ids.map(({ length }) => length));
  for (let length = 1; length <= longest; length++)
    if (new Set(ids.map((id) => id.slice(0, length))).size === ids.length) return length;
  throw new Error('E-SEARCH-INDEX Pagefind 给两份报告同一编号，请再运行一次 npm run build');
}

const vocabulary = async (name: string) => parse(await readFile(`content/vocabulary/${name}.yml`, 'utf8'));

/** Everything the search needs, read from the built site's open data and the vocabulary. */
export async function readArchiveContent(site: string): Promise<ArchiveContent> {
  const former = formerRegions.parse(await vocabulary('regions-former'));
  const regions = regionIndex(await readFile('content/vocabulary/regions.csv', 'utf8'), former);
  const passages = passageFile(join(site, 'data/passages.jsonl'));
  const reports = (await rows<ReportRow>(join(site, 'data/reports.jsonl'))).map(
    ({ id, title, issuer, region, years, kind }): ReportFacts => ({
      id,
      title,
      issuer: issuer.name,
      region: region.path,
      names: region.names,
      years: years.covered,
      period: period(years),
      kind,
      level: issuer.level,
      first: passages.first.get(id) ?? passages.length,
    }),
  );
  const known = new Set(reports.map(({ id }) => id));
  for (const report of passages.first.keys())
    if (!known.has(report)) throw new Error(`E-SEARCH-INDEX ${report} has passages and is no report`);
  const used = new Set<string>();
  for (const passage of passages) for (const object of passage.objects) used.add(object);
  const topics = ((await vocabulary('topics')) as { id: string; zh: string }[]).map(({ id, zh }) => ({ id, name: zh }));
  const objects = ((await vocabulary('objects')) as { id: string; name: string }[]).flatMap(({ id, name }) =>
    used.has(id) ? [{ id, name }] : [],
  );
  const paths = reports.map(({ region }) => region);
  const levels = [...new Set(paths.flatMap(regionLevels))];
  return {
    reports,
    passages,
    own: passages.own,
    topics,
    objects,
    regions: Object.fromEntries(levels.map((path) => [path, regions.byPath.get(path)?.name ?? path])),
    objectPages: existsSync(join(site, 'objects')),
    names: regionNames(paths, regions, former),
    simplified: SIMPLIFIED_CHARACTERS,
  };
}

/** The layout for an archive: all texts in one file while that file is small, Pagefind while it can be run, then an index of our own. */
export function layoutFor(content: ArchiveContent): Layout {
  if (content.reports.length > PAGEFIND_AT_MOST) return 'grams';
  // texts take about a byte for each character: eight times too many need no weighing
  let characters = 0;
  for (const { text } of content.passages) characters += text.length;
  if (characters > 8 * TEXTS_AT_MOST) return 'fragments';
  return zipped(packArchive(content, 'text')).length <= TEXTS_AT_MOST ? 'text' : 'fragments';
}

/**
 * Builds the search index of a built site from its open data.
 * @param layout the one that suits the archive's size when left out; `endpoint` where an engine beside the site answers. Only `fragments` needs an index
 * @param onRecord called after each record with how many are done, and how many there are
 * @returns number of records of the index, or of passages where there is none
 */
export async function indexSearch(
  site: string,
  layout?: Layout,
  onRecord: (done: number, all: number) => void = () => {},
): Promise<number> {
  const content = await readArchiveContent(site);
  const chosen = layout ?? layoutFor(content);
  const archive = packArchive(content, chosen);
  const folder = join(site, 'pagefind');
  const { reports, passages, own, topics, objects } = content;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  if (chosen === 'text' || chosen === 'endpoint') {
    await writeFile(join(folder, ARCHIVE), zipped(archive));
    return passages.length;
  }
  const table = Array.from(archive.traditional);
  const simplified = new Map(table.flatMap((char, at) => (at % 2 ? [] : [[char, table[at + 1] as string] as const])));
  // Readers look for what is new, and what is proposed is read in this order where nothing ranks it.
  const numbered = [...reports].sort((a, b) => (b.years.at(-1) ?? 0) - (a.years.at(-1) ?? 0));
  if (chosen === 'fragments') {
    const records = numbered.map((report) => reportRecord(report, own(report.id), topics, objects, simplified));
    await writeIndex(folder, records, Math.max(1, reports.length), onRecord);
    const found = await recordIds(folder);
    const ids = records.map(({ url }) => found.get(url) ?? '');
    archive.idLength = shortestLength(ids);
    archive.ids = ids.map((id) => id.slice(0, archive.idLength)).join('');
  }
  archive.grams = await writeGrams(
    folder,
    numbered,
    own,
    { topics, objects, simplified, all: chosen === 'grams' },
    onRecord,
  );
  await writeFile(join(folder, ARCHIVE), zipped(archive));
  if (chosen === 'fragments') await verifyBundle(folder, reports.length);
  return reports.length;
}
