import { describe, expect, test } from 'vitest';
import { assemble, type Collected, lineage } from '../../src/collections/assemble.ts';
import { about as schema } from '../../src/report/about.ts';
import { FATES, type Fate } from '../../src/report/fate.ts';
import { toMdx } from '../../src/report/to-mdx.ts';

const NAMES: Record<string, string> = { hebei: '河北省', 'hebei/handan': '邯郸市', hubei: '湖北省' };
const CODES: Record<string, string> = { hebei: '130000', 'hebei/handan': '130400', hubei: '420000' };

function entry(path: string, covered: number[]): Collected['reports'][number] {
  return {
    id: `${path}/${covered.join('-') || 'unknown'}`,
    about: schema.parse({
      title: '工作要点',
      issuer: { name: '教育局', level: 'county', confidence: 'certain', evidence: [] },
      region: { path, code: CODES[path], confidence: 'certain', evidence: [] },
      years: { covered, confidence: 'certain', evidence: [] },
      kind: 'plan',
      witnesses: [{ source: 'a.txt', lines: [1, 2] }],
    }),
    body: toMdx([
      {
        id: '1',
        type: 'heading',
        number: '一、',
        level: 1,
        title: [],
        titleOwnLine: false,
        content: ['师资'],
        lines: [1, 1],
        topics: [],
        objects: [],
      },
      {
        id: '1-1',
        type: 'measure',
        number: '1.',
        level: 2,
        title: [],
        titleOwnLine: false,
        content: ['培训教师'],
        lines: [2, 2],
        topics: ['jiaoshi'],
        objects: [],
      },
    ]),
  };
}

const TOTALS = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;

const collected: Collected = {
  reports: [
    entry('hubei', []),
    entry('hebei/handan', [2014]),
    entry('hebei/handan', [2012]),
    entry('hebei', [2014]),
    entry('hubei', [2014, 2015]),
  ],
  sources: new Map([
    ['a.txt', { sha256: '0'.repeat(64), site: '某网', origin: 'repost', rights: '不详', aside: [], redactions: [] }],
  ]),
  accounts: new Map([['a.txt', { sha256: '0'.repeat(64), totals: TOTALS, rules: {} }]]),
  topics: [{ id: 'jiaoshi', zh: '教师', definition: '' }],
  region: (path) => ({ name: NAMES[path] as string, code: CODES[path] as string }),
  former: () => [],
  below: () => [],
};
const archive = assemble(collected);
const report = (id: string) => {
  const found = archive.report.get(id);
  if (!found) throw new Error(id);
  return found;
};

test('lineage names every region above', () => {
  expect(lineage('a/b/c')).toEqual(['a', 'a/b', 'a/b/c']);
});

describe('assemble', () => {
  test('puts the newest first, then goes by code, unknown years last', () => {
    expect(archive.reports.map(({ id }) => id)).toEqual([
      'hubei/2014-2015',
      'hebei/2014',
      'hebei/handan/2014',
      'hebei/handan/2012',
      'hubei/unknown',
    ]);
  });

  test('counts measures and characters, numbers included', () => {
    expect(report('hebei/2014')).toMatchObject({
      measures: 1,
      characters: '一、师资1.培训教师'.length,
      regionNames: ['河北省'],
    });
  });

  test('a region holds its own reports and those below it', () => {
    expect(archive.provinces.map(({ name }) => name)).toEqual(['河北省', '湖北省']);
    expect(archive.region.get('hebei')?.reports).toHaveLength(3);
    expect(archive.region.get('hebei')?.children.map(({ path }) => path)).toEqual(['hebei/handan']);
    expect(archive.region.get('hebei/handan')?.parent?.path).toBe('hebei');
  });

  test('a report stands in every year it covers; without a year in 不明', () => {
    expect([...archive.years.keys()]).toEqual([2015, 2014, 2012, 'unknown']);
    expect(archive.years.get(2014)).toHaveLength(3);
    expect(archive.years.get('unknown')?.map(({ id }) => id)).toEqual(['hubei/unknown']);
  });

  test('neighbours: same region in time, same year by region', () => {
    expect(archive.series.get(report('hebei/handan/2012'))?.after?.id).toBe('hebei/handan/2014');
    expect(archive.series.get(report('hebei/handan/2014'))?.before?.id).toBe('hebei/handan/2012');
    expect(archive.peers.get(report('hebei/2014'))?.after?.id).toBe('hebei/handan/2014');
    expect(archive.peers.get(report('hubei/unknown'))).toBeUndefined();
  });

  test('measures by topic, in the order of the reports', () => {
    expect(archive.measures.get('jiaoshi')?.map(({ report }) => report.id)).toEqual(
      archive.reports.map(({ id }) => id),
    );
  });

  test('a body that import did not write is an error with its line', () => {
    const [first] = collected.reports;
    const reports = [{ ...(first as Collected['reports'][number]), body: 'import x from "y"' }];
    expect(() => assemble({ ...collected, reports })).toThrow(
      /E-REPORT content\/reports\/.*report\.mdx:1 .*npm run import/,
    );
  });

  test('a witness without a described source is an error that names it', () => {
    expect(() => assemble({ ...collected, sources: new Map() })).toThrow(/E-SOURCE.*a\.txt/);
  });
});
