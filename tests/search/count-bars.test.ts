import { describe, expect, it } from 'vitest';
import type { ArchiveFile } from '../../src/search/archive-file.ts';
import { CHINESE } from '../../src/search/chinese-messages.ts';
import { countBars as barsIn } from '../../src/search/count-bars.ts';
import { ENGLISH } from '../../src/search/english-messages.ts';
import type { Counts } from '../../src/search/filters.ts';

const archive = {
  regions: {
    hebei: '河北省',
    'hebei/handan': '邯郸市',
    'hebei/handan/shexian': '涉县',
    'hebei/baoding': '保定市',
    anhui: '安徽省',
  },
  base: { year: { 2014: 30, 2016: 32, unknown: 9 }, region: { hebei: 62, anhui: 9, 'hebei/handan': 30 } },
} as unknown as ArchiveFile;
const counts = (year: [string, number][], region: [string, number][]) =>
  ({ year: new Map(year), region: new Map(region) }) as unknown as Counts;

const countBars = (of: ArchiveFile, found: Counts, region: string) => barsIn(of, found, region, CHINESE);

describe('countBars', () => {
  it('shows years without a hit between those with one, and what is undated last', () => {
    const { years } = countBars(
      archive,
      counts(
        [
          ['2016', 2],
          ['unknown', 1],
          ['2014', 3],
        ],
        [],
      ),
      '',
    );
    expect(years.map(({ label, count, base }) => [label, count, base])).toEqual([
      ['2014', 3, 30],
      ['2015', 0, 0],
      ['2016', 2, 32],
      ['不明', 1, 9],
    ]);
  });

  it('shows the provinces by falling count while no region is chosen', () => {
    const { regions, above, within } = countBars(
      archive,
      counts(
        [],
        [
          ['anhui', 1],
          ['hebei', 5],
          ['hebei/handan', 5],
        ],
      ),
      '',
    );
    expect(regions.map(({ value }) => value)).toEqual(['hebei', 'anhui']);
    expect({ above, within }).toEqual({ above: '', within: false });
  });

  it('shows the parts of the chosen region, or its neighbours where it has none', () => {
    const all: [string, number][] = [
      ['hebei', 5],
      ['hebei/handan', 3],
      ['hebei/baoding', 2],
      ['hebei/handan/shexian', 3],
    ];
    const province = countBars(archive, counts([], all), 'hebei');
    expect(province.regions.map(({ label }) => label)).toEqual(['邯郸市', '保定市']);
    expect(province.within).toBe(true);
    const county = countBars(archive, counts([], all), 'hebei/handan/shexian');
    expect(county).toMatchObject({ above: 'hebei/handan', within: false });
    expect(county.regions.map(({ label }) => label)).toEqual(['涉县']);
  });

  it('has nothing to show without hits', () => {
    expect(countBars(archive, counts([], []), '')).toEqual({ years: [], regions: [], above: '', within: false });
  });

  it('names regions in Chinese on English pages, marked as such, and what is undated in English', () => {
    const { years, regions } = barsIn(archive, counts([['unknown', 1]], [['hebei', 1]]), '', ENGLISH);
    expect(years.map(({ label }) => label)).toEqual(['?']);
    expect(regions.map(({ label }) => label)).toEqual(['\u2068河北省\u2069']);
  });
});
