import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Passage } from '../../src/report/passages.ts';
import { endpointEngine, WHOLE_AT_MOST } from '../../src/search/endpoint-engine.ts';
import type { Engine } from '../../src/search/engine.ts';
import { engineDocuments } from '../../src/search/engine-documents.ts';
import { ENGINE_INDEX } from '../../src/search/engine-index.ts';
import { engineQuery } from '../../src/search/engine-query.ts';
import { type Filters, NO_FILTERS } from '../../src/search/filters.ts';
import { type ArchiveContent, packArchive } from '../../src/search/pack-archive.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import { runSearch, type SearchResult } from '../../src/search/run-search.ts';
import { sortHits } from '../../src/search/sort-hits.ts';
import { textEngine } from '../../src/search/text-engine.ts';
import { standInEngine } from './stand-in-engine.ts';

const simplified = new Map([
  ['師', '师'],
  ['資', '资'],
]);
const REPORTS = [
  { id: 'hubei/2019', region: 'hubei', years: [2019, 2020], kind: 'plan', level: 'province' },
  { id: 'hebei/shexian/2014', region: 'hebei/shexian', years: [2014], kind: 'summary+plan', level: 'county' },
  { id: 'hebei/unknown', region: 'hebei', years: [], kind: 'summary', level: 'province' },
];

/** An archive of some texts, shared out among three reports in order. */
function content(texts: readonly string[]): ArchiveContent {
  const share = Math.ceil(texts.length / REPORTS.length);
  const passages = texts.map((text, at): Passage => {
    const own = REPORTS[Math.floor(at / share)]?.id as string;
    return {
      id: `${own}#${at}`,
      report: own,
      type: at % 2 ? 'measure' : 'paragraph',
      number: `${at}.`,
      title: text.split('\n')[0] ?? '',
      text,
      path: [],
      source: { file: 'a.txt', lines: [1, 1] },
      topics: at % 2 ? ['anquan'] : [],
      objects: at % 3 ? ['xiaoche'] : [],
      damage: [],
      url: `/reports/${own}/#${at}`,
    };
  });
  return {
    reports: REPORTS.map((report, at) => ({
      ...report,
      title: report.id,
      issuer: '局',
      names: report.region.split('/').map((_, depth, all) => all.slice(0, depth + 1).join('/')),
      period: '',
      first: at * share,
    })),
    passages,
    own: (id) => passages.filter(({ report }) => report === id),
    topics: [{ id: 'anquan', name: '安全' }],
    objects: [{ id: 'xiaoche', name: '校车' }],
    objectPages: false,
    regions: {},
    names: [],
    simplified: '師师資资',
  };
}

/** The answers of a stand-in to whatever is fetched. */
function answering(archive: ArchiveContent): { asked: Record<string, unknown>[] } {
  const engine = standInEngine(ENGINE_INDEX);
  for (const document of engineDocuments(archive, simplified)) engine.put(document.id, { ...document });
  const asked: Record<string, unknown>[] = [];
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    asked.push(JSON.parse(body));
    return new Response(JSON.stringify(engine.search(JSON.parse(body))));
  });
  return { asked };
}
afterEach(() => vi.unstubAllGlobals());

const remote = (archive: ArchiveContent) =>
  endpointEngine(packArchive(archive, 'endpoint'), 'https://engine.example/passages');
const local = (archive: ArchiveContent) => textEngine(packArchive(archive, 'text'));

async function last(
  engine: Engine,
  query: string,
  filters: Filters,
  sort: 'relevance' | 'year' | 'left' = 'relevance',
) {
  let found: SearchResult | undefined;
  for await (const result of runSearch(engine, query, filters, sort)) found = result;
  return found as SearchResult;
}

/** Everything a reader sees of a search, in an order of its own. */
const seen = ({ hits, passages, everywhere, reports, total, counts }: SearchResult) => ({
  hits: hits
    .map(({ entry, places }) => ({ ...entry, report: { ...entry.report, first: 0 }, places }))
    .sort((a, b) => a.order - b.order),
  passages,
  everywhere,
  reports,
  total,
  counts: Object.fromEntries(Object.entries(counts).map(([name, values]) => [name, Object.fromEntries(values)])),
});

const text = fc.string({ unit: fc.constantFrom(...'教師师培训资，９9 \nＡa𠮷'), minLength: 1, maxLength: 24 });
const word = fc.string({ unit: fc.constantFrom(...'教师師培训资，9a𠮷'), minLength: 1, maxLength: 3 });
const query = fc
  .array(fc.tuple(fc.constantFrom('', '', ' ~2', ' -', ' "'), word), { minLength: 1, maxLength: 4 })
  .map((parts) =>
    parts
      .map(([sign, own]) =>
        sign === ' "' ? ` "${own}"` : sign === ' ~2' ? ` ~2 ${own}` : sign + (sign === ' -' ? own : ` ${own}`),
      )
      .join('')
      .trim(),
  );
const filters = fc.record({
  region: fc.constantFrom('', 'hebei', 'hebei/shexian'),
  year: fc.constantFrom('', '2014', '2019-', '-2019', 'unknown'),
  topic: fc.constantFrom('', 'anquan'),
  kind: fc.constantFrom('', 'plan', 'summary', 'summary+plan'),
  level: fc.constantFrom('', 'county'),
  object: fc.constantFrom('', 'xiaoche'),
});

describe('an engine beside the site', () => {
  it('finds, marks, filters and counts what the texts say, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 3, maxLength: 9 }), query, filters, async (texts, typed, chosen) => {
        const plain = texts.filter((own) => own.trim());
        fc.pre(plain.length > 0 && typed.trim() !== '');
        const archive = content(plain);
        answering(archive);
        expect(seen(await last(remote(archive), typed, chosen))).toEqual(
          seen(await last(local(archive), typed, chosen)),
        );
      }),
    );
  });

  it('gives the same order by year, page by page', async () => {
    const archive = content(Array.from({ length: 350 }, (_, at) => `教育第${at}条${'教'.repeat(at % 5)}`));
    const { asked } = answering(archive);
    const found = await last(remote(archive), '教育', NO_FILTERS, 'year');
    expect([found.hits.length, found.passages]).toEqual([100, 350]);
    const all = [...found.hits];
    for (let next = await found.more?.(); next?.length; next = await found.more?.()) all.push(...next);
    const expected = sortHits((await last(local(archive), '教育', NO_FILTERS)).hits, 'year');
    expect(all.map(({ entry }) => entry.id)).toEqual(expected.map(({ entry }) => entry.id));
    // what is counted is counted once
    expect(asked.map((body) => 'aggs' in body)).toEqual([true, false, false, false, false]);
    expect(await found.more?.()).toEqual([]);
  });

  it('has every hit at hand where they are ordered by what stands around them', async () => {
    const archive = content(Array.from({ length: 700 }, (_, at) => `第${at}条教育`));
    answering(archive);
    const found = await last(remote(archive), '教育', NO_FILTERS, 'left');
    expect([found.hits.length, found.more]).toEqual([700, undefined]);
  });

  it('says so where these are too many', async () => {
    const archive = content(Array.from({ length: WHOLE_AT_MOST + 1 }, () => '教育'));
    answering(archive);
    await expect(last(remote(archive), '教育', NO_FILTERS, 'left')).rejects.toThrow(/5001段.*请加筛选/);
  });

  it('counts parts of a query that is nowhere, and proposes what is near', async () => {
    const archive = content(['教育均衡发展', '均衡', '别的']);
    answering(archive);
    const engine = remote(archive);
    expect(await engine.count?.(['均衡', '教育', '无'])).toEqual([2, 1, 0]);
    const related = await engine.related(['教育均衡化'], simplified);
    expect(related.map(({ text }) => text)).toEqual(['教育均衡发展', '均衡']);
  });

  it('asks in data: what a reader typed stands nowhere but as a value', () => {
    const typed = '"}},{"match_all":{} ~3 * OR _id:1';
    const { clause } = engineQuery(parseQuery(typed));
    const keys: string[] = [];
    JSON.stringify(clause, (key, value) => {
      keys.push(key);
      return value;
    });
    expect(keys.filter((key) => key && !/^\d+$/.test(key) && !/^[a-z_.]+$/.test(key))).toEqual([]);
    expect(keys).not.toContain('match_all');
  });
});

describe('an engine that does not answer as it should', () => {
  const archive = content(['教育', '教育', '教育']);
  const good = async () => {
    answering(archive);
    const response = await fetch('https://engine.example/passages/_search', {
      body: JSON.stringify({ query: { match_all: {} }, track_total_hits: true }),
    } as RequestInit);
    return response.json();
  };
  const ask = () => last(remote(archive), '教育', NO_FILTERS);
  const reply = (status: number, body: unknown) =>
    vi.stubGlobal(
      'fetch',
      async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
    );

  it.each([
    [400, /缩短/],
    [403, /匿名/],
    [404, /没有本站的索引/],
    [429, /太忙/],
    [500, /出错（500）/],
  ])('says for status %i what that means', async (status, sentence) => {
    reply(status, {});
    await expect(ask()).rejects.toThrow(sentence);
  });

  it.each([['<html>'], [{}], [{ hits: { hits: [] } }], ['null']])('does not take %j for an answer', async (body) => {
    reply(200, body);
    await expect(ask()).rejects.toThrow(/读不懂/);
  });

  it('gives no result that is a part', async () => {
    const answer = await good();
    for (const part of [
      { ...answer, timed_out: true },
      { ...answer, _shards: { failed: 1 } },
      { ...answer, hits: { ...answer.hits, total: { value: 10_000, relation: 'gte' } } },
    ]) {
      reply(200, part);
      await expect(ask()).rejects.toThrow(/没有查完/);
    }
  });

  it('gives no result that is not in the text', async () => {
    const { asked } = answering(archive);
    const own = fetch;
    vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
      const answer = await (await own(address, init)).json();
      answer.hits.hits[1]._source.text = '另一段';
      return new Response(JSON.stringify(answer));
    });
    await expect(ask()).rejects.toThrow(/与原文不符/);
    expect(asked).toHaveLength(1);
  });

  it('says that nobody answered', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(ask()).rejects.toThrow(/没有回答/);
  });
});
