import { describe, expect, test } from 'vitest';
import { type Archive, assemble } from '../../src/collections/assemble.ts';
import { coverageFigures, provinceMatrix, regionMatrix } from '../../src/collections/coverage.ts';
import { FATES, type Fate } from '../../src/report/fate.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { aboutOf } from '../report/about-of.ts';

const BELOW: Record<string, string[]> = {
  '': ['hebei', 'hubei'],
  hebei: ['hebei/handan', 'hebei/baoding'],
  'hebei/handan': ['hebei/handan/shexian', 'hebei/handan/linzhang'],
};
const place = (path: string) => ({ path, name: path.split('/').at(-1) as string, code: '130000' });

function archive(reports: { path: string; covered: number[]; printed?: number[] }[]): Archive {
  return assemble({
    reports: reports.map(({ path, covered, printed = [] }, index) => ({
      id: `${path}/${covered.join('-') || 'unknown'}-${'abc'[index]}`,
      about: aboutOf({
        region: { ...aboutOf().region, path, confidence: covered.length ? 'certain' : 'guess' },
        years: { ...aboutOf().years, covered, printed, confidence: covered.length ? 'certain' : 'unknown' },
      }),
      body: toMdx([
        {
          id: '1',
          type: 'measure',
          number: '一、',
          level: 1,
          title: [],
          titleOwnLine: false,
          content: ['为', { mark: 'damage', text: 'xx', kind: 'mask', rule: 'mask-x' }, '作'],
          lines: [1, 1],
          topics: [],
          objects: [],
        },
      ]),
    })),
    sources: new Map([
      ['source.txt', { sha256: '0', site: '甲', origin: 'repost', rights: '不详', aside: [], redactions: [] }],
    ]),
    accounts: new Map([
      [
        'source.txt',
        { sha256: '0', totals: Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>, rules: {} },
      ],
    ]),
    topics: [],
    region: place,
    former: () => [],
    below: (path) => (BELOW[path] ?? []).map(place),
  });
}

const sizes = (cells: readonly (readonly unknown[])[]) => cells.map(({ length }) => length);

describe('coverage', () => {
  const all = archive([
    { path: 'hebei/handan/shexian', covered: [2014] },
    { path: 'hebei/handan', covered: [2011, 2012], printed: [2013] },
    { path: 'hebei', covered: [] },
  ]);

  test('the country: every province, a report in each of its years, the gaps between them', () => {
    const { years, rows } = provinceMatrix(all);
    expect(years).toEqual([2011, 2012, 2013, 2014, 'unknown']);
    expect(rows.map(({ name, cells }) => [name, sizes(cells)])).toEqual([
      ['hebei', [1, 1, 0, 1, 1]],
      ['hubei', [0, 0, 0, 0, 0]],
    ]);
  });

  test('a province: all prefectures, the counties that have reports, how many have none', () => {
    const { rows, missing } = regionMatrix(all, place('hebei'));
    expect(rows.map(({ path, depth, reports }) => [path, depth, reports.length])).toEqual([
      ['hebei', 0, 1],
      ['hebei/handan', 1, 2],
      ['hebei/handan/shexian', 2, 1],
      ['hebei/baoding', 1, 0],
    ]);
    expect([...missing]).toEqual([['hebei/handan', 1]]);
  });

  test('figures: what was inferred, misprinted, lost', () => {
    const figures = coverageFigures(all);
    expect(figures.levels.map(({ all: total, present }) => [total, present])).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
    expect(figures.findings[0]?.counts).toEqual({ certain: 2, probable: 0, guess: 0, unknown: 1 });
    expect(figures.misprinted.map(({ about }) => about.region.path)).toEqual(['hebei/handan']);
    expect(figures.damage).toEqual(new Map([['mask', { marks: 3, reports: 3 }]]));
    expect(figures.origins).toEqual({ official: 0, repost: 3, compilation: 0 });
    expect(figures.largest).toEqual({ file: 'source.txt', reports: 3 });
  });

  test('an empty archive has no years and no figures', () => {
    const none = archive([]);
    expect(provinceMatrix(none).years).toEqual([]);
    expect(coverageFigures(none)).toMatchObject({ measures: 0, characters: 0, misprinted: [], largest: undefined });
  });
});

test('an account of other bytes stops the build', () => {
  const collected = { reports: [], topics: [], region: place, former: () => [], below: () => [], accounts: new Map() };
  const sources = new Map([
    ['a.txt', { sha256: '0', site: '甲', origin: 'repost' as const, rights: '不详', aside: [], redactions: [] }],
  ]);
  expect(() => assemble({ ...collected, sources })).toThrow(/E-ACCOUNT .*a\.txt/);
});
