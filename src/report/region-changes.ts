import { type FormerRegion, presentCode } from './former-region.ts';
import { regionStem } from './region-stem.ts';
import type { RegionRow } from './region-table.ts';

/** A region as a source of codes and names gives it. */
export type RegionName = Pick<RegionRow, 'code' | 'name'>;

/** What a newer list of regions would change in the table. Paths in the table never change. */
export interface RegionChanges {
  /** Regions the table does not hold yet, with their paths. */
  added: RegionRow[];
  /** Regions whose name in the table is not the list's; the table's path stays. */
  renamed: { row: RegionRow; name: string }[];
  /** Rows whose code the list does not know: abolished since, or newer than the list. */
  missing: RegionRow[];
  /** What a person has to settle before anything is written, in Chinese. */
  conflicts: string[];
}

/** Codes of the regions that can hold this one, the nearest first: 420102 → 420100, 420000. A region of 省直辖 stands right under the province. */
export function parentCodes(code: string): string[] {
  if (code.endsWith('0000')) return [];
  const province = `${code.slice(0, 2)}0000`;
  return code.endsWith('00') ? [province] : [`${code.slice(0, 4)}00`, province];
}

/**
 * Compares a list of regions with the table and gives each new region its path: its parent's path and the pinyin of its stem.
 * New siblings of the same reading all take their type (`yining-shi`, `yining-xian`); a path that is taken stays with its owner.
 * A region may share the path of former regions that it succeeds. A path whose owner is gone from the list is a conflict, for a person to settle.
 * @param names the list, each parent in the list or in the table.
 * @param pinyin the letters for a stem, `wuhan` for 武汉; only a–z is accepted.
 */
export function regionChanges(
  names: readonly RegionName[],
  table: readonly RegionRow[],
  former: readonly FormerRegion[],
  pinyin: (stem: string) => string,
): RegionChanges {
  const paths = new Map(table.map(({ code, path }) => [code, path]));
  const known = new Map(names.map(({ code, name }) => [code, name]));
  const owners = new Map<string, string[]>();
  const own = (path: string, code = '无') => owners.set(path, [...(owners.get(path) ?? []), code]);
  for (const { path, code } of table) own(path, code);
  for (const region of former) own(region.path, presentCode(region, former));
  const free = (path: string, code: string) => (owners.get(path) ?? []).every((owner) => owner === code);

  const added: RegionRow[] = [];
  const conflicts: string[] = [];
  const fresh = names.filter(({ code }) => !paths.has(code)).sort((a, b) => (a.code < b.code ? -1 : 1));
  // Provinces, then prefectures, then counties: a parent has its path before its children need it
  for (const level of [0, 1, 2]) {
    const rows = fresh
      .filter(({ code }) => parentCodes(code).length === level)
      .map(({ code, name }) => {
        const { stem, suffix } = regionStem(name);
        const parent = parentCodes(code)
          .map((above) => paths.get(above))
          .find(Boolean);
        const letters = pinyin(stem);
        // wuhan; a character the library does not know stays a character
        if (!/^[a-z]+$/.test(letters)) conflicts.push(`${code} ${name}：读音“${letters}”不是拼音字母`);
        if (level && !parent) conflicts.push(`${code} ${name}：找不到上级`);
        return { code, name, suffix, path: parent ? `${parent}/${letters}` : letters };
      });
    for (const { code, name, suffix, path } of rows) {
      const siblings = rows.filter((row) => row.path === path);
      const plain = siblings.length === 1 && free(path, code);
      const told = plain || !suffix ? path : `${path}-${suffix}`;
      const twins = siblings.filter((row) => row.suffix === suffix && row.code !== code).map((row) => row.code);
      // 济阳县 370125 is gone from the list and 济阳区 370115 is new: most likely one place, which must not get a second path
      const gone = (owners.get(path) ?? []).filter((owner) => owner !== code && paths.has(owner) && !known.has(owner));
      const taken = free(told, code) ? [] : (owners.get(told) ?? []);
      const holders = [...new Set([...gone, ...taken, ...(plain ? [] : twins)])];
      if (holders.length) {
        conflicts.push(
          `${code} ${name}：路径 ${path} 已属 ${holders.join('、')}。如果是撤县设区一类，请把旧的一行移到 regions-former.yml；如果是两个地方，请在 regions.csv 手工写一行`,
        );
        continue;
      }
      added.push({ code, path: told, name });
      paths.set(code, told);
    }
    for (const { path, code } of added) if (parentCodes(code).length === level) own(path, code);
  }
  return {
    added,
    renamed: table.flatMap((row) => {
      const name = known.get(row.code);
      return name && name !== row.name ? [{ row, name }] : [];
    }),
    missing: table.filter(({ code }) => !known.has(code)),
    conflicts,
  };
}
