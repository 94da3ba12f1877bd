import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pinyin } from 'pinyin-pro';
import { formerRegions } from '../../src/report/former-region.ts';
import { parseYaml } from '../../src/report/parse-yaml.ts';
import { regionChanges } from '../../src/report/region-changes.ts';
import { type RegionReadings, regionReadings } from '../../src/report/region-readings.ts';
import { parseRegionTable, regionTable } from '../../src/report/region-table.ts';
import { regionNames } from '../files/region-names.ts';
import { writeAll } from '../files/write-all.ts';

export const summary = '把新设的地区补进 content/vocabulary/regions.csv（已有的路径不变）；--check 只比较不写';

const root = fileURLToPath(new URL('../../', import.meta.url));
const TABLE = 'content/vocabulary/regions.csv';
const FORMER = 'content/vocabulary/regions-former.yml';
const READINGS = 'content/vocabulary/region-readings.yml';

/** Letters of a stem: the readings that people wrote, else those of the library; ü becomes v. */
function letters(stem: string, { characters, names }: RegionReadings): string {
  const syllables = pinyin(stem, { toneType: 'none', v: true, type: 'array' });
  return names[stem] ?? [...stem].map((char, index) => characters[char] ?? syllables[index] ?? '').join('');
}

/**
 * Adds to the region table what the installed list of regions holds and the table does not. Rows in the table are never changed or removed: renamed
 * and missing regions are printed for a person to decide. Writes nothing when something has to be settled first.
 * @returns 0 when the table is complete (or was completed), 1 when a person has to act; with `--check` 1 also when rows would be added.
 */
export async function run(args: string[]): Promise<number> {
  const check = args.includes('--check');
  const read = (path: string) => readFile(root + path, 'utf8');
  const former = parseYaml(await read(FORMER), FORMER, formerRegions);
  const readings = parseYaml(await read(READINGS), READINGS, regionReadings);
  for (const { code, file, line, message, hint } of [...former.problems, ...readings.problems])
    console.error(`${code} ${file}:${line ?? 1} ${message}${hint}`);
  if (!former.data || !readings.data) return 1;
  const known = readings.data;

  const table = parseRegionTable(await read(TABLE).catch(() => regionTable([])));
  const changes = regionChanges(regionNames(), table, former.data, (stem) => letters(stem, known));
  for (const conflict of changes.conflicts) console.error(`E-REGION-PATH ${conflict}`);
  for (const { row, name } of changes.renamed)
    console.log(
      `改名：${row.code} ${row.name} → ${name}。路径 ${row.path} 不变；请在 ${TABLE} 改名，并把旧名记入 ${FORMER}。`,
    );
  for (const { code, name } of changes.missing)
    console.log(`数据包里没有：${code} ${name}。如已撤销，请把这一行移到 ${FORMER}；如是新设的，不必改动。`);
  for (const { code, path, name } of changes.added) console.log(`新增：${code} ${name} ${path}`);
  if (changes.conflicts.length) return 1;

  console.log(`${TABLE}：原有 ${table.length} 个地区，${check ? '应' : ''}新增 ${changes.added.length} 个。`);
  if (check) {
    if (changes.added.length) console.error('E-REGION-TABLE 地区表缺少上列地区，请运行：node scripts/cli.ts regions');
    return changes.added.length ? 1 : 0;
  }
  if (changes.added.length) await writeAll(root, new Map([[root + TABLE, regionTable([...table, ...changes.added])]]));
  return 0;
}
