import { type FormerRegion, presentCode } from './former-region.ts';
import { parentCodes } from './region-changes.ts';
import { parseRegionTable, type RegionRow } from './region-table.ts';

/** A region under one name and one code: in force, or former where it has `to`. */
export interface Region extends RegionRow {
  /** First year; only with former regions, and only where known. */
  from?: number;
  /** Year of the change that ended it; left out while it is in force. */
  to?: number;
  /** Code of the present region that took its place; its own code where only the name changed. */
  successor?: string;
}

/** All regions by path and code, with their history. Made by `regionIndex`; nothing in it changes. */
export interface Regions {
  /** By permanent path: the region in force, or the last former one where none is. */
  byPath: ReadonlyMap<string, Region>;
  /** By code: the region in force, or the last former one (codes were given out again: 500110 was 万盛区). */
  byCode: ReadonlyMap<string, Region>;
  /** Former regions in the file's order. */
  former: readonly Region[];
  /** The region at a path on the first of January of a year (武汉 has one, 藁城 is 藁城市 until 2014); the present one without a year. */
  inYear(path: string, year?: number): Region | undefined;
  /** Whether a code was ever in force at a path. */
  hasCode(path: string, code: string): boolean;
  /** Regions above a path, the province first, as they were in the year; empty for a province. */
  ancestors(path: string, year?: number): Region[];
  /** Full names from the province down: 湖北省, 武汉市, 江岸区. Empty for an unknown path. */
  names(path: string, year?: number): string[];
  /** Regions in force right below a path, in the order of their codes; `''` gives the provinces. */
  children(path: string): Region[];
}

const above = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** What is wrong between table and former regions, in Chinese, all of it. */
function contradictions(
  rows: readonly RegionRow[],
  former: readonly FormerRegion[],
  byPath: ReadonlyMap<string, Region>,
) {
  const paths = new Map(rows.map(({ code, path }) => [code, path]));
  const codes = new Set([...paths.keys(), ...former.map(({ code }) => code)]);
  return [
    ...rows.flatMap(({ code, path, name }) => {
      const parent = parentCodes(code).flatMap((up) => paths.get(up) ?? [])[0] ?? '';
      return above(path) === parent
        ? []
        : [`regions.csv：${code} ${name} 的路径 ${path} 不在上级 ${parent || '（无）'} 之下`];
    }),
    ...former.flatMap((region) => {
      const { code, name, path, from, to, successor } = region;
      const says = (message: string) => [`regions-former.yml：${code} ${name} ${message}`];
      if (above(path) && !byPath.has(above(path))) return says(`的路径 ${path} 没有上级`);
      if (successor && !codes.has(successor)) return says(`的 successor ${successor} 不在地区表里`);
      if (from !== undefined && from > to) return says(`的 from ${from} 晚于 to ${to}`);
      // Two regions at one path at one time would make a code's year a matter of luck
      const owner = byPath.get(path);
      const present = presentCode(region, former);
      if (owner && !owner.to && owner.code !== present)
        return says(`的路径 ${path} 属于 ${owner.code} ${owner.name}，不是它的 successor`);
      return [];
    }),
  ];
}

/**
 * The index of all regions.
 * @param csv text of `content/vocabulary/regions.csv`
 * @param former entries of `content/vocabulary/regions-former.yml`
 * @throws Error (E-REGION-TABLE, E-REGION-FORMER) that names every contradiction in the two files.
 */
export function regionIndex(csv: string, former: readonly FormerRegion[]): Regions {
  const rows = parseRegionTable(csv);
  const byPath = new Map<string, Region>();
  const byCode = new Map<string, Region>();
  const history = new Map<string, Region[]>();
  const below = new Map<string, Region[]>();
  const past = [...former].sort((a, b) => a.to - b.to);
  for (const region of past) {
    byPath.set(region.path, region);
    byCode.set(region.code, region);
    history.set(region.path, [...(history.get(region.path) ?? []), region]);
  }
  for (const region of rows) {
    byPath.set(region.path, region);
    byCode.set(region.code, region);
    history.set(region.path, [...(history.get(region.path) ?? []), region]);
    below.set(above(region.path), [...(below.get(above(region.path)) ?? []), region]);
  }
  const wrong = contradictions(rows, former, byPath);
  if (wrong.length) throw new Error(`E-REGION-FORMER ${wrong.join('；')}`);

  const inYear = (path: string, year?: number) =>
    year === undefined
      ? byPath.get(path)
      : (history.get(path)?.find(({ to }) => to === undefined || year <= to) ?? byPath.get(path));
  const ancestors = (path: string, year?: number): Region[] => {
    const parent = inYear(above(path), year);
    return parent ? [...ancestors(parent.path, year), parent] : [];
  };
  return {
    byPath,
    byCode,
    former,
    inYear,
    hasCode: (path, code) => history.get(path)?.some((region) => region.code === code) ?? false,
    ancestors,
    names: (path, year) => {
      const region = inYear(path, year);
      return region ? [...ancestors(path, year), region].map(({ name }) => name) : [];
    },
    children: (path) => below.get(path) ?? [],
  };
}
