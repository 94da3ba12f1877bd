import type { Confidence } from '../report/about.ts';
import type { DamageKind } from '../report/report.ts';
import type { Source } from '../report/source.ts';
import type { Archive, ArchivedReport } from './assemble.ts';
import { damageList } from './damage-list.ts';
import { grid } from './grid.ts';

/** A row of the region × year matrix. A report stands in every year it covers. */
export interface CoverageRow {
  path: string;
  name: string;
  /** 0 for the page's own region, 1 and 2 for those below. */
  depth: number;
  /** Reports at or below it; for the page's own region those at it alone. */
  reports: readonly ArchivedReport[];
  /** By year, in the order of the matrix. */
  cells: ArchivedReport[][];
}

type Year = number | 'unknown';
type Place = { path: string; name: string };

const yearsOf = ({ about }: ArchivedReport): readonly Year[] =>
  about.years.covered.length ? about.years.covered : ['unknown'];

function row(
  { path, name }: Place,
  depth: number,
  reports: readonly ArchivedReport[],
  years: readonly Year[],
): CoverageRow {
  const column = new Map(years.map((year, index) => [year, index]));
  const cells: ArchivedReport[][] = years.map(() => []);
  for (const report of reports) for (const year of yearsOf(report)) cells[column.get(year) ?? -1]?.push(report);
  return { path, name, depth, reports, cells };
}

/** All provinces, also those without a report, by year. */
export function provinceMatrix(archive: Archive): { years: Year[]; rows: CoverageRow[] } {
  const { years } = grid(archive);
  const rows = archive.below('').map((place) => row(place, 0, archive.region.get(place.path)?.reports ?? [], years));
  return { years, rows };
}

/** The years between the first and the last of some reports; `unknown` last where a report has none. */
function span(reports: readonly ArchivedReport[]): Year[] {
  const covered = reports.flatMap(({ about }) => about.years.covered);
  const first = Math.min(...covered);
  const years: Year[] = covered.length
    ? Array.from({ length: Math.max(...covered) - first + 1 }, (_, index) => first + index)
    : [];
  return reports.some(({ about }) => about.years.covered.length === 0) ? [...years, 'unknown'] : years;
}

/**
 * One province: the province itself, all its prefectures, and below each the counties that have reports; those that have none are counted in
 * `missing`, by the path of the prefecture (or of the province, for counties right below it).
 */
export function regionMatrix(
  archive: Archive,
  province: Place,
): { years: Year[]; rows: CoverageRow[]; missing: Map<string, number> } {
  const all = archive.region.get(province.path)?.reports ?? [];
  const years = span(all);
  const own = all.filter(({ about }) => about.region.path === province.path);
  const rows = [row({ ...province, name: '只到省一级' }, 0, own, years)];
  const missing = new Map<string, number>();
  for (const prefecture of archive.below(province.path)) {
    rows.push(row(prefecture, 1, archive.region.get(prefecture.path)?.reports ?? [], years));
    const counties = archive.below(prefecture.path);
    const present = counties.filter(({ path }) => archive.region.has(path));
    for (const county of present) rows.push(row(county, 2, archive.region.get(county.path)?.reports ?? [], years));
    if (counties.length > present.length) missing.set(prefecture.path, counties.length - present.length);
  }
  return { years, rows, missing };
}

/** How much of the archive is what: for the coverage page. */
export interface CoverageFigures {
  measures: number;
  characters: number;
  /** Regions in force at each level, and those with a report at or below them. */
  levels: { name: string; all: number; present: number }[];
  /** Reports by confidence. */
  findings: { name: string; counts: Record<Confidence, number> }[];
  /** Reports that print none of the years established for them. */
  misprinted: ArchivedReport[];
  /** Reports by the origin of their base text. */
  origins: Record<Source['origin'], number>;
  /** Reports of the source that holds most of them. */
  largest: { file: string; reports: number } | undefined;
  /** Marks of damage and reports that have some, by kind. */
  damage: Map<DamageKind, { marks: number; reports: number }>;
  corrections: number;
  corrected: number;
}

const count = <T>(items: readonly T[], is: (item: T) => boolean) => items.filter(is).length;

function levelsOf(archive: Archive): CoverageFigures['levels'] {
  const provinces = archive.below('');
  const prefectures = provinces.flatMap(({ path }) => archive.below(path));
  const counties = prefectures.flatMap(({ path }) => archive.below(path));
  const level = (name: string, places: readonly Place[]) => ({
    name,
    all: places.length,
    present: count(places, ({ path }) => archive.region.has(path)),
  });
  return [
    level('省级', provinces),
    level('省以下一级（地市，直辖市的区县）', prefectures),
    level('地市以下的区县', counties),
  ];
}

/** Counts over all reports; linear in the text. */
export function coverageFigures(archive: Archive): CoverageFigures {
  const { reports } = archive;
  const levels: Confidence[] = ['certain', 'probable', 'guess', 'unknown'];
  const counts = (of: (report: ArchivedReport) => Confidence) =>
    Object.fromEntries(levels.map((level) => [level, count(reports, (report) => of(report) === level)])) as Record<
      Confidence,
      number
    >;
  const origin = (report: ArchivedReport) => report.witnesses[0]?.source.origin;
  const damage: CoverageFigures['damage'] = new Map();
  for (const report of reports) {
    const kinds = new Set<DamageKind>();
    for (const { mark } of damageList(report.blocks)) {
      const sums = damage.get(mark.kind) ?? { marks: 0, reports: 0 };
      damage.set(mark.kind, { marks: sums.marks + 1, reports: sums.reports + (kinds.has(mark.kind) ? 0 : 1) });
      kinds.add(mark.kind);
    }
  }
  const sources = [...archive.shares].map(([file, shares]) => ({
    file,
    reports: new Set(shares.map(({ report }) => report)).size,
  }));
  return {
    measures: reports.reduce((sum, { measures }) => sum + measures, 0),
    characters: reports.reduce((sum, { characters }) => sum + characters, 0),
    levels: levelsOf(archive),
    findings: [
      { name: '年份', counts: counts(({ about }) => about.years.confidence) },
      { name: '地区', counts: counts(({ about }) => about.region.confidence) },
      { name: '发文单位', counts: counts(({ about }) => about.issuer.confidence) },
    ],
    misprinted: reports.filter(
      ({ about: { years } }) => years.printed.length > 0 && !years.printed.some((year) => years.covered.includes(year)),
    ),
    origins: {
      official: count(reports, (report) => origin(report) === 'official'),
      repost: count(reports, (report) => origin(report) === 'repost'),
      compilation: count(reports, (report) => origin(report) === 'compilation'),
    },
    largest: sources.sort((a, b) => b.reports - a.reports)[0],
    damage,
    corrections: reports.reduce((sum, { about }) => sum + about.corrections.length, 0),
    corrected: count(reports, ({ about }) => about.corrections.length > 0),
  };
}
