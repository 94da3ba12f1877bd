import type { About } from '../report/about.ts';
import { REPORTS } from '../report/catalogue.ts';
import type { Regions } from '../report/region.ts';
import { reportKey } from '../report/report-key.ts';
import type { Files, Refusal } from './change.ts';
import { append, editYaml } from './edit-yaml.ts';

/** What a person says of a report that lies in the wrong place. */
export interface Move {
  key: string;
  region?: string | undefined;
  /** 2019 · 2019-2020 · 2014-2015学年 · unknown */
  years?: string | undefined;
  suffix?: string | undefined;
  reason: string;
  /** Today, ISO 8601. */
  date: string;
}

// 2019 · 2019-2020 · 2014-2015学年
const YEARS = /^((?:19|20)\d\d)(?:-((?:19|20)\d\d)(学年)?)?$/u;
/** about.yml names four years at most. */
const MOST_YEARS = 4;

/** The years a person means; undefined where it cannot be read. */
function yearsOf(text: string): { covered: number[]; schoolYear: boolean } | undefined {
  if (text === 'unknown') return { covered: [], schoolYear: false };
  const [, first, last = first, school] = YEARS.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  if (!first || to < from || to - from >= MOST_YEARS) return undefined;
  return {
    covered: Array.from({ length: to - from + 1 }, (_, index) => from + index),
    schoolYear: school !== undefined,
  };
}

const settles = (confidence: string) => (confidence === 'guess' || confidence === 'unknown' ? 'probable' : confidence);

/**
 * The files of a report at its new place: its about.yml with region, code and years, and with an entry in its history through which the old address
 * keeps resolving; what lay at the old place goes away.
 * @param taken whether a key is or was another report's.
 */
export function move(
  { key, region, years, suffix, reason, date }: Move,
  { about, text }: { about: About; text: string },
  regions: Regions,
  taken: (key: string) => boolean,
): { key: string; files: Files } | Refusal {
  const path = region ?? about.region.path;
  if (!regions.byPath.has(path))
    return { code: 'E-REGION-OPTION', message: `地区表里没有 ${path}；路径见 content/vocabulary/regions.csv。` };
  const stated = years === undefined ? about.years : yearsOf(years);
  if (!stated)
    return {
      code: 'E-YEARS-OPTION',
      message: `--years 要写成 2019、2019-2020、2014-2015学年 或 unknown，不是 ${years}。`,
    };
  if (suffix !== undefined && !/^[a-z]+(?:-[a-z]+)*$/u.test(suffix))
    return { code: 'E-SUFFIX-OPTION', message: '--suffix 只能用小写英文字母和连字符，如 deyu。' };
  const plain = reportKey({ region: { ...about.region, path }, years: { ...about.years, covered: stated.covered } });
  const next = suffix ? `${plain}-${suffix}` : plain;
  if (next === key) return { code: 'E-MOVE-NOTHING', message: `${key} 已经在那里，没有要改的。` };
  if (taken(next))
    return {
      code: 'E-EXISTS',
      message: `${next} 现在是或曾经是另一份报告的地址；请加 --suffix <后缀>，如 --suffix deyu。`,
    };
  const edited = editYaml(text, (document) => {
    document.setIn(['region', 'path'], path);
    const code = regions.inYear(path, stated.covered.at(-1))?.code;
    if (code && (region !== undefined || !regions.hasCode(path, about.region.code)))
      document.setIn(['region', 'code'], document.createNode(code));
    if (region !== undefined) document.setIn(['region', 'confidence'], settles(about.region.confidence));
    if (years !== undefined) {
      const covered = document.createNode(stated.covered);
      covered.flow = true;
      document.setIn(['years', 'covered'], covered);
      if (stated.schoolYear) document.setIn(['years', 'schoolYear'], true);
      else document.deleteIn(['years', 'schoolYear']);
      document.setIn(['years', 'confidence'], stated.covered.length ? settles(about.years.confidence) : 'unknown');
    }
    append(document, 'history', { date, what: 'redated', note: reason, from: key });
  });
  const files: Files = new Map([
    [`${REPORTS}${key}/about.yml`, undefined],
    [`${REPORTS}${key}/report.mdx`, undefined],
    [`${REPORTS}${next}/about.yml`, edited],
  ]);
  return { key: next, files };
}
