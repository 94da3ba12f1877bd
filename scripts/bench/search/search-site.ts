import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Passage } from '../../../src/report/passages.ts';
import type { ArchiveFile } from '../../../src/search/archive-file.ts';
import { foldText, type Simplified } from '../../../src/search/fold-text.ts';
import { serve } from '../../files/serve.ts';
import { folderSize } from '../folder-size.ts';
import { DONE, ownEngine } from './engines.ts';
import { quantile } from './measure.ts';

/** How one archive is searched in a browser. */
export interface SearchRow {
  reports: number;
  passages: number;
  layout: string;
  /** What totals count. */
  unit: string;
  /** Bytes of the index. */
  index: number;
  queries: number;
  /** Queries whose hits and totals are those of plain string search; the others by name. */
  exact: number;
  /** Of these, queries at which the page asked whether to go on: what it showed by then is true, and more is said to be possible. */
  paused: number;
  wrong: string[];
  /** Bytes transferred and milliseconds passed in a fresh browser until the first hits are painted, and until all is compared: median and most. */
  first: { bytes: [number, number]; milliseconds: [number, number] };
  all: { bytes: [number, number]; milliseconds: [number, number] };
  /** Milliseconds from typing to the last hit, once the index is open: median and most. */
  warm: [number, number];
}

const HITS = 'ol.hits > li';

/** Ids of what the list shows: all hits, or the first thousand of more. */
const shown = (page: Page): Promise<string[]> =>
  page.locator(HITS).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.passage ?? ''));

/** The page shows so many hits at once; a button gives the rest. */
const AT_ONCE = 1000;

/** Whether a list is that of the hits that are true: all of them, each once, or a thousand of them. */
function isOf(list: readonly string[], truth: ReadonlySet<string>): boolean {
  const different = new Set(list);
  return (
    different.size === list.length && list.length === Math.min(truth.size, AT_ONCE) && list.every((id) => truth.has(id))
  );
}

const middleAndMost = (values: readonly number[]): [number, number] => [quantile(values, 0.5), Math.max(...values)];

/** One cold search: a page of the site is open, nothing of the search is. */
async function cold(browser: Browser, origin: string, query: string) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/404.html`, { waitUntil: 'networkidle' });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.dataReceived', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const start = performance.now();
    const so = () => ({ bytes, milliseconds: performance.now() - start });
    await page.goto(ownEngine(origin).address(query), { waitUntil: 'commit' });
    await page.waitForSelector(`${HITS}, ${DONE}`, { state: 'attached' });
    const first = so();
    await page.waitForSelector(DONE, { state: 'attached' });
    return { first, all: so() };
  } finally {
    await context.close();
  }
}

/**
 * Searches a built site in a browser: each query warm, held against plain string search over the texts of its open data; some cold, with their bytes and times.
 * @param cold how many queries are asked in a fresh browser
 */
export async function searchSite(
  browser: Browser,
  site: string,
  queries: readonly string[],
  coldOnes: number,
  simplified: Simplified,
  onQuery: (done: number, all: number) => void,
): Promise<SearchRow> {
  const rows = readFileSync(join(site, 'data/passages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Passage);
  const texts = rows.map(({ text }) => foldText(text, simplified));
  const archive = JSON.parse(
    gunzipSync(readFileSync(join(site, 'pagefind/archive.bin'))).toString('utf16le'),
  ) as ArchiveFile;
  const served = await serve(site);
  try {
    const times: Awaited<ReturnType<typeof cold>>[] = [];
    const every = Math.max(1, Math.floor(queries.length / coldOnes));
    const chosen = queries.filter((_, at) => at % every === 0).slice(0, coldOnes);
    for (const query of chosen) {
      times.push(await cold(browser, served.origin, query));
      onQuery(times.length, chosen.length + queries.length);
    }
    const engine = ownEngine(served.origin);
    const page = await browser.newPage();
    await page.goto(engine.address(queries[0] ?? ''));
    await engine.painted(page, '');
    const wrong: string[] = [];
    const warm: number[] = [];
    let paused = 0;
    for (const [index, query] of queries.entries()) {
      warm.push(await engine.type(page, query));
      const wanted = foldText(query, simplified);
      const truth = rows.filter((_, at) => texts[at]?.includes(wanted));
      const total = archive.unit === 'report' ? new Set(truth.map(({ report }) => report)).size : truth.length;
      const ids = await shown(page);
      const told = await page.locator('ol.hits').getAttribute('data-total');
      if ((await page.locator('ol.hits').getAttribute('data-state')) === 'paused') {
        paused++;
        const known = new Set(truth.map(({ id }) => id));
        if (told !== null || !ids.length || !ids.every((id) => known.has(id))) wrong.push(`${query}：未比完，有误`);
      } else if (!isOf(ids, new Set(truth.map(({ id }) => id))) || told !== String(total))
        wrong.push(`${query}：${told}（${ids.length}），应为 ${total}（${truth.length}）`);
      onQuery(chosen.length + index + 1, chosen.length + queries.length);
    }
    await page.close();
    const of = (pick: (one: (typeof times)[number]) => number) => middleAndMost(times.map(pick));
    return {
      reports: archive.reports,
      passages: rows.length,
      layout: archive.layout,
      unit: archive.unit,
      index: folderSize(site, { folder: 'pagefind', wanted: () => true }),
      queries: queries.length,
      exact: queries.length - wrong.length,
      paused,
      wrong,
      first: { bytes: of(({ first }) => first.bytes), milliseconds: of(({ first }) => first.milliseconds) },
      all: { bytes: of(({ all }) => all.bytes), milliseconds: of(({ all }) => all.milliseconds) },
      warm: middleAndMost(warm),
    };
  } finally {
    await served.close();
  }
}
