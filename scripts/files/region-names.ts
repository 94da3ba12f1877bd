import { areaList } from '@vant/area-data';
import type { RegionName } from '../../src/report/region-changes.ts';

// What the package lists beyond GB/T 2260:
/** Levels that are no region: the one city of a municipality (110100), 县 of Chongqing (500200), 省直辖县级行政区划 (429000). */
const PSEUDO = /^(?:(?:11|12|31|50)(?!00)\d\d00|\d\d9000)$/;
/** Development zones with codes of the statistics bureau (130171) or of the package's own (370190). 429021 神农架林区 is no such code. */
const ZONE = /^\d\d(?!90)\d\d[79]\d$/;
/** Towns below cities that have no counties: 嘉峪关, 东莞, 中山, 儋州. */
const TOWN = /^(?:6202|4419|4420|4604)(?!00)\d\d$/;
/** What stands below 台湾省, 香港特别行政区 and 澳门特别行政区 has no code in GB/T 2260. */
const BELOW = /^(?:71|81|82)(?!0000)\d{4}$/;
/** Single rows: zones and administrative committees, and districts abolished in 2020 and 2021. */
const SINGLE = new Set([
  '232761', // 加格达奇区
  '232762', // 松岭区
  '232763', // 新林区
  '232764', // 呼中区
  '320112', // 江北新区
  '320611', // 港闸区
  '321150', // 镇江新区
  '350402', // 梅列区
  '370634', // 长岛县
  '632857', // 大柴旦行政委员会
]);

/** All regions in force by the installed `@vant/area-data`, sorted by code: provinces, prefectures and counties of GB/T 2260, nothing else. */
export function regionNames(): RegionName[] {
  const all = { ...areaList.province_list, ...areaList.city_list, ...areaList.county_list };
  return Object.entries(all)
    .map(([code, name]) => ({ code, name }))
    .filter(({ code }) => ![PSEUDO, ZONE, TOWN, BELOW].some((kind) => kind.test(code)) && !SINGLE.has(code))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
