import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { foldText, type Simplified } from '../../src/search/fold-text.ts';
import { SIMPLIFIED_CHARACTERS } from '../../src/search/simplified-characters.ts';
import { buildPeers } from '../bench/search/build-peers.ts';
import { engines } from '../bench/search/engines.ts';
import { type Cold, measureCold, measureWarm, quantile } from '../bench/search/measure.ts';
import { launchBrowser } from '../files/browser.ts';
import { indexSearch } from '../files/index-search.ts';
import { serve } from '../files/serve.ts';
import { progress } from '../reporters/progress.ts';

export const summary =
  '检索的实测：召回、准确、流量、用时，与 Pagefind 原样、FlexSearch、MiniSearch、Orama 同场（--every N 抽样，--layout fragments 另一种读法）';

const QUERIES = 'tests/search/queries.json';

function table(): Simplified {
  const chars = Array.from(SIMPLIFIED_CHARACTERS);
  return new Map(chars.flatMap((char, at) => (at % 2 ? [] : [[char, chars[at + 1] as string] as const])));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} KB`;
const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

/** Own code of the search page and of the dialog, gzipped; the table of traditional characters is loaded only when needed. */
function ownCode(site: string): number {
  const files = readdirSync(join(site, '_astro')).filter(
    (name) => name.endsWith('.js') && !name.includes('simplified'),
  );
  const html = readFileSync(join(site, 'search/index.html'), 'utf8');
  const entry = files.filter((name) => html.includes(name));
  const needed = new Set(entry);
  // import{a as b}from"./suggest-names.x.js" · import("./search-dialog.y.js")
  for (const name of needed)
    for (const [, other] of readFileSync(join(site, '_astro', name), 'utf8').matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g))
      if (other && files.includes(other)) needed.add(other);
  return [...needed].reduce((sum, name) => sum + gzipSync(readFileSync(join(site, '_astro', name))).length, 0);
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      every: { type: 'string', default: '1' },
      layout: { type: 'string' },
      site: { type: 'string', default: 'dist' },
    },
  });
  if (!existsSync(join(values.site, 'pagefind/archive.bin'))) {
    console.error('E-NO-DIST 还没有建好的网站，请先运行 npm run build');
    return 1;
  }
  const site = mkdtempSync(join(tmpdir(), 'bench-search-'));
  cpSync(values.site, site, { recursive: true });
  const rows = readFileSync(join(site, 'data/passages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; text: string; url: string });
  if (values.layout) await indexSearch(site, values.layout === 'fragments' ? 'fragments' : 'text');
  await buildPeers(
    site,
    rows.map(({ id, text }) => ({ id, text })),
  );
  const every = Math.max(1, Number(values.every) || 1);
  const queries = (JSON.parse(readFileSync(QUERIES, 'utf8')) as { q: string }[])
    .map(({ q }) => q)
    .filter((_, index) => index % every === 0);
  const simplified = table();
  const texts = rows.map(({ text }) => foldText(text, simplified));
  const truth = new Map(
    queries.map((query) => {
      const terms = query.split(' ').map((term) => foldText(term, simplified));
      const ids = rows.filter((_, at) => terms.every((term) => texts[at]?.includes(term))).map(({ id }) => id);
      return [query, new Set(ids)];
    }),
  );
  const served = await serve(site);
  const browser = await launchBrowser();
  const from = served.origin + (rows[0]?.url.replace(/#.*$/, '') ?? '/');
  console.log(
    `${queries.length}个查询，${rows.length}段；Chromium ${browser.version()}；gzip；页面自身代码 ${kilobytes(ownCode(site))}（gzip）`,
  );
  console.log('cold = 从打开的报告页到结果出现的全部传输；warm = 从输入到结果画出，毫秒\n');
  console.log(
    '| engine | recall | precision | first hit exact | absent words with results | cold bytes median / p95 | requests median / p95 | warm p50 / p95 |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  try {
    for (const engine of engines(served.origin)) {
      const cold: Cold[] = [];
      const tell = progress(engine.name);
      for (const query of queries) {
        cold.push(await measureCold(browser, from, engine, query));
        tell(cold.length, 2 * queries.length);
      }
      const page = await browser.newPage();
      await page.goto(engine.address(queries[0] ?? ''));
      await engine.painted(page, queries[0] ?? '');
      const times: number[] = [];
      const recall: number[] = [];
      const precision: number[] = [];
      const first: boolean[] = [];
      let invented = 0;
      for (const query of queries) {
        const { milliseconds, ids } = await measureWarm(page, engine, query);
        times.push(milliseconds);
        tell(queries.length + times.length, 2 * queries.length);
        const wanted = truth.get(query) as Set<string>;
        const right = ids.filter((id) => wanted.has(id)).length;
        if (wanted.size) {
          recall.push(right / wanted.size);
          first.push(wanted.has(ids[0] ?? ''));
        } else if (ids.length) invented++;
        if (ids.length) precision.push(right / ids.length);
      }
      await page.close();
      const of = (pick: (cost: Cold) => number, share: number) => quantile(cold.map(pick), share);
      console.log(
        `| ${engine.name} | ${mean(recall).toFixed(3)} | ${mean(precision).toFixed(3)} | ${percent(first.filter(Boolean).length / first.length)} | ${invented} of ${queries.length - recall.length} ` +
          `| ${kilobytes(of(({ bytes }) => bytes, 0.5))} / ${kilobytes(of(({ bytes }) => bytes, 0.95))} | ${of(({ requests }) => requests, 0.5)} / ${of(({ requests }) => requests, 0.95)} ` +
          `| ${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)} |`,
      );
    }
  } finally {
    await browser.close();
    await served.close();
    rmSync(site, { recursive: true, force: true });
  }
  return 0;
}
