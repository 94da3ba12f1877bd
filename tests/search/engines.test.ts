import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Passage } from '../../src/report/passages.ts';
import type { Engine } from '../../src/search/engine.ts';
import { foldText, NOTHING_SIMPLIFIED } from '../../src/search/fold-text.ts';
import { fragmentEngine } from '../../src/search/fragment-engine.ts';
import { indexKeys } from '../../src/search/index-keys.ts';
import { reportRecord } from '../../src/search/index-record.ts';
import { type ArchiveContent, packArchive } from '../../src/search/pack-archive.ts';
import type { ReportFacts } from '../../src/search/passage-columns.ts';
import { runSearch } from '../../src/search/run-search.ts';
import type { SearchIndex } from '../../src/search/search-index.ts';
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
    topics: [{ id: 'anquan', name: '安全' }],
    objects: [],
    objectPages: false,
    regions: { hubei: '湖北省', hebei: '河北省', 'hebei/shexian': '涉县' },
    names: [],
    simplified: '師师資资',
  };
}

/** Stands for Pagefind: proposes the records that hold all keys, gives their texts back with blanks for line breaks. */
function index(archive: ArchiveContent): SearchIndex {
  const records = archive.reports.map((own) => {
    const passages = archive.passages.filter((passage) => passage.report === own.id);
    const simplified = new Map([
      ['師', '师'],
      ['資', '资'],
    ]);
    return { id: own.id, ...reportRecord(own, passages, archive.topics, archive.objects, simplified) };
  });
  return {
    candidates: async (keys) =>
      records
        .filter((record) => keys.every((key) => record.content.includes(key)))
        .map((record) => ({
          id: record.id,
          data: async () => ({ ...record, content: record.content.replaceAll('\n', ' ') }),
        })),
  };
}

async function ids(engine: Engine, query: string, filters = none): Promise<string[]> {
  let found: string[] = [];
  for await (const { hits } of runSearch(engine, query, filters)) found = hits.map(({ entry }) => entry.id);
  return found.sort();
}

const both = (archive: ArchiveContent): [string, Engine][] => {
  const nothing: SearchIndex = { candidates: async () => [] };
  return [
    ['text', textEngine(packArchive(archive, 'text'), Promise.resolve(nothing))],
    ['fragments', fragmentEngine(packArchive(archive, 'fragments'), Promise.resolve(index(archive)))],
  ];
};

test('both ways find exactly the passages that include every term', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'教師师培训资所，,９9 \nＡa'), minLength: 1, maxLength: 24 });
  const query = fc.string({ unit: fc.constantFrom(...'教師师培训资所，9a '), minLength: 1, maxLength: 6 });
  const table = new Map([
    ['師', '师'],
    ['資', '资'],
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), query, async (texts, query) => {
      const plain = texts.filter((own) => own.trim());
      const terms = query
        .split(' ')
        .filter(Boolean)
        .map((term) => foldText(term, table));
      fc.pre(terms.length > 0 && plain.length > 0);
      const archive = content(plain);
      const expected = archive.passages
        .filter(({ text }) => terms.every((term) => foldText(text, table).includes(term)))
        .map(({ id }) => id)
        .sort();
      for (const [name, engine] of both(archive)) expect(await ids(engine, query), name).toEqual(expected);
    }),
  );
});

test('a phrase across the end of a title is found in both', async () => {
  const archive = content(['校车安全\n管好校车', '别的']);
  for (const [name, engine] of both(archive)) expect(await ids(engine, '安全管好'), name).toEqual(['hubei/2019#0']);
});

test('filters and their counts', async () => {
  const archive = content(['安全', '安全', '安全']);
  for (const [name, engine] of both(archive)) {
    expect(await ids(engine, '安全', { ...none, region: 'hebei' }), name).toEqual(['hebei/shexian/2014#1']);
    expect(await ids(engine, '安全', { ...none, year: '2020-' }), name).toEqual(['hubei/2019#0', 'hubei/2019#2']);
  }
  const [[, engine] = []] = both(archive);
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

test('texts come first in the order the index gives, the others after them', async () => {
  const archive = content(['教育', '教育', '教育']);
  const file = { ...packArchive(archive, 'text'), ids: 'abc', idLength: 1 };
  const ranked: SearchIndex = {
    candidates: async () => ['zh_c1', 'zh_x9', 'zh_a7'].map((id) => ({ id, data: () => Promise.reject() })),
  };
  const engine = textEngine(file, Promise.resolve(ranked));
  // Texts stand report after report: a is #0, b is #2, c is #1.
  for await (const { hits } of runSearch(engine, '教育', none))
    expect(hits.map(({ entry }) => entry.anchor)).toEqual(['1', '0', '2']);
});

test('without an index hits are complete and said to be unranked', async () => {
  const archive = content(['教育', '教育']);
  const engine = textEngine(packArchive(archive, 'text'), Promise.reject(new Error('gone')));
  for await (const { hits, unranked } of runSearch(engine, '教育', none)) {
    expect(hits).toHaveLength(2);
    expect(String(unranked)).toContain('gone');
  }
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
