import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage } from '../../src/report/passages.ts';
import type { Engine } from '../../src/search/engine.ts';
import { foldText, NOTHING_SIMPLIFIED } from '../../src/search/fold-text.ts';
import { gramIndex } from '../../src/search/grams/gram-index.ts';
import { factKey, isHanPair } from '../../src/search/grams/gram-keys.ts';
import { type Grams, holdGrams } from '../../src/search/grams/hold-grams.ts';
import { packGrams } from '../../src/search/grams/pack-grams.ts';
import { indexKeys } from '../../src/search/index-keys.ts';
import { reportRecord } from '../../src/search/index-record.ts';
import type { PagefindInstance } from '../../src/search/open-pagefind.ts';
import { type ArchiveContent, packArchive } from '../../src/search/pack-archive.ts';
import { packPassages } from '../../src/search/pack-passages.ts';
import { pagefindIndex } from '../../src/search/pagefind-index.ts';
import type { ReportFacts } from '../../src/search/passage-columns.ts';
import { reportEngine } from '../../src/search/report-engine.ts';
import { runSearch } from '../../src/search/run-search.ts';
import { textEngine } from '../../src/search/text-engine.ts';

const none = { region: '', year: '', topic: '', kind: '', level: '', object: '' };

const report = (id: string, region: string, years: number[]): ReportFacts => ({
  id,
  title: id,
  issuer: '教育局',
  region,
  names: [region],
  years,
  period: '',
  kind: 'plan',
  level: 'county',
  first: id.startsWith('hubei') ? 0 : 1000,
});
const reports = [report('hubei/2019', 'hubei', [2019, 2020]), report('hebei/shexian/2014', 'hebei/shexian', [2014])];

function content(texts: readonly string[]): ArchiveContent {
  const passages = texts.map((text, at): Passage => {
    const own = reports[at % 2]?.id as string;
    return {
      id: `${own}#${at}`,
      report: own,
      type: 'measure',
      number: `${at}.`,
      title: text.split('\n')[0] ?? '',
      text,
      path: [],
      source: { file: 'a.txt', lines: [1, 1] },
      topics: ['anquan'],
      objects: [],
      damage: [],
      url: `/reports/${own}/#${at}`,
    };
  });
  return {
    reports,
    passages,
    own: (id) => passages.filter(({ report }) => report === id),
    topics: [{ id: 'anquan', name: '安全' }],
    objects: [],
    objectPages: false,
    regions: { hubei: '湖北省', hebei: '河北省', 'hebei/shexian': '涉县' },
    names: [],
    simplified: '師师資资',
  };
}

const TABLE = new Map([
  ['師', '师'],
  ['資', '资'],
]);

const ownOf = ({ own }: ArchiveContent, { id }: ReportFacts) => own(id);

/** Stands for Pagefind: proposes the records that hold all words, gives their texts back with blanks for line breaks. */
function pagefind(archive: ArchiveContent): PagefindInstance {
  const records = archive.reports.map((own, number) => ({
    id: `zh_${number}f`,
    ...reportRecord(own, ownOf(archive, own), archive.topics, archive.objects, TABLE),
  }));
  return {
    search: async (words) => ({
      results: records
        .filter(({ content }) => !words || words.split(' ').every((word) => content.includes(word)))
        .map((record) => ({
          id: record.id,
          data: async () => ({ ...record, content: record.content.replaceAll('\n', ' ') }),
        })),
    }),
  };
}

/** The gram index of an archive, in a few files. */
function grams(archive: ArchiveContent, all: boolean): Grams {
  const shards = 3;
  const source = {
    reports: archive.reports.length,
    read: (number: number) => {
      const report = archive.reports[number] as ReportFacts;
      return {
        texts: ownOf(archive, report).map(({ text }) => foldText(text, TABLE)),
        facts: [
          ...report.region.split('/').map((_, at, parts) => factKey('region', parts.slice(0, at + 1).join('/'))),
          ...report.years.map((year) => factKey('year', String(year))),
        ],
      };
    },
    wanted: (key: number) => all || !isHanPair(key),
  };
  const files = new Map(Array.from(packGrams(source, shards), ({ shard, bytes }) => [shard, bytes]));
  return holdGrams(shards, async (shard) => files.get(shard) as Uint8Array);
}

async function ids(engine: Engine, query: string, filters = none): Promise<string[]> {
  let found: string[] = [];
  for await (const { hits } of runSearch(engine, query, filters)) found = hits.map(({ entry }) => entry.id);
  return found.sort();
}

const ways = (archive: ArchiveContent): [string, Engine][] => {
  const fragments = { ...packArchive(archive, 'fragments'), ids: '01', idLength: 1 };
  const byPagefind = pagefindIndex(pagefind(archive), fragments, grams(archive, false));
  const whole = packArchive(archive, 'grams');
  const byGrams = gramIndex(whole, grams(archive, true), async (number) => {
    const report = archive.reports[number] as ReportFacts;
    const own = ownOf(archive, report);
    return { report, columns: packPassages(own, archive.topics, []), texts: own.map(({ text }) => text) };
  });
  return [
    ['text', textEngine(packArchive(archive, 'text'))],
    ['fragments', reportEngine(fragments, Promise.resolve(byPagefind))],
    ['grams', reportEngine(whole, Promise.resolve(byGrams))],
  ];
};

test('every way finds exactly the passages that include every term', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'教師师培训资所，,９9 \nＡa'), minLength: 1, maxLength: 24 });
  const query = fc.string({ unit: fc.constantFrom(...'教師师培训资所，9a '), minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), query, async (texts, query) => {
      const plain = texts.filter((own) => own.trim());
      const terms = query
        .split(' ')
        .filter(Boolean)
        .map((term) => foldText(term, TABLE));
      fc.pre(terms.length > 0 && plain.length > 0);
      const archive = content(plain);
      const expected = [...archive.passages]
        .filter(({ text }) => terms.every((term) => foldText(text, TABLE).includes(term)))
        .map(({ id }) => id)
        .sort();
      for (const [name, engine] of ways(archive)) expect(await ids(engine, query), name).toEqual(expected);
    }),
  );
});

test('a phrase across the end of a title is found in every way', async () => {
  const archive = content(['校车安全\n管好校车', '别的']);
  for (const [name, engine] of ways(archive)) expect(await ids(engine, '安全管好'), name).toEqual(['hubei/2019#0']);
});

test('filters and their counts', async () => {
  const archive = content(['安全', '安全', '安全']);
  for (const [name, engine] of ways(archive)) {
    expect(await ids(engine, '安全', { ...none, region: 'hebei' }), name).toEqual(['hebei/shexian/2014#1']);
    expect(await ids(engine, '安全', { ...none, year: '2020-' }), name).toEqual(['hubei/2019#0', 'hubei/2019#2']);
  }
  const [[, engine] = []] = ways(archive);
  for await (const { counts } of runSearch(engine as Engine, '安全', { ...none, region: 'hubei' })) {
    expect(Object.fromEntries(counts.region)).toEqual({ hubei: 2, hebei: 1, 'hebei/shexian': 1 });
    expect(Object.fromEntries(counts.year)).toEqual({ 2019: 2, 2020: 2 });
  }
});

test('large archives count reports', () => {
  const many = content(Array.from({ length: 20_001 }, () => '安全'));
  expect(packArchive(many, 'fragments').unit).toBe('report');
  expect(packArchive(content(['安全']), 'fragments').unit).toBe('passage');
});

test('keys are pairs a folded text can be asked for', () => {
  expect(
    indexKeys(
      [
        foldText(
          '師資 队伍',
          new Map([
            ['師', '师'],
            ['資', '资'],
          ]),
        ),
      ],
      8,
    ),
  ).toEqual(['师资', '队伍']);
  expect(foldText('師', NOTHING_SIMPLIFIED)).toBe('師');
});

test('after a thousand reports with a hit the search goes on only when it is asked to', async () => {
  const archive = packArchive(content(['安全']), 'grams');
  const entries = await Promise.resolve(textEngine(packArchive(content(['安全']), 'text')).entries);
  const reports = (count: number, hits: (number: number) => boolean) =>
    reportEngine(
      archive,
      Promise.resolve({
        candidates: async () =>
          Array.from({ length: count }, (_, number) => ({
            id: String(number),
            entries: async () => (hits(number) ? entries.map((entry) => ({ ...entry, id: `${number}` })) : []),
          })),
      }),
    );
  const pauses = async (engine: Engine) => {
    const seen: [checked: number, passages: number][] = [];
    for await (const now of runSearch(engine, '安全', none)) if (now.paused) seen.push([now.checked, now.passages]);
    return seen;
  };
  const often = await pauses(reports(2500, () => true));
  expect(often).toHaveLength(2);
  for (const [checked, passages] of often) expect(passages).toBe(checked);
  // who has seen nothing is not asked
  expect(await pauses(reports(2500, (number) => number > 2450))).toEqual([]);
  expect(await pauses(reports(900, () => true))).toEqual([]);
});
