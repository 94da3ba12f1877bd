import type { RegionMention } from '../report/find-regions.ts';
import type { Regions } from '../report/region.ts';
import type { Submission } from './read-submission.ts';
import { statedRegion } from './stated-region.ts';

const KINDS: Readonly<Record<string, string>> = { 总结: 'summary', 计划: 'plan', 总结和计划: 'summary+plan' };
const SITE_LENGTH = 60;

// 2019 · 2019年 · 2019-2020 · 2014—2015学年
const YEARS = /^((?:19|20)\d\d)(?:年?[-–—~～至到]+((?:19|20)\d\d))?(学年)?年?度?$/u;
// https://jyj.example.gov.cn/2019/t.html
const URL_FIELD = /^https?:\/\/[\x21-\x7e]{1,500}$/u;

/** `2019`, `2019-2020` or `2014-2015学年`; undefined for other words. */
function statedYears(words: string): string | undefined {
  const [, from, to, school = ''] = YEARS.exec(words.replace(/\s+/gu, '')) ?? [];
  if (!from) return undefined;
  return to ? `${from}-${to}${school}` : school ? undefined : from;
}

/**
 * What a form states, as options of `npm run new`: each one argument with its value after `=`, so that no value can be taken for an option. What cannot be
 * understood is left out and told: the text itself is then asked.
 */
export function draftOptions(
  { url, site, region, years, kind }: Submission['fields'],
  regions: Regions,
  find: (text: string) => readonly RegionMention[],
): { options: string[]; doubts: string[] } {
  const options: string[] = [];
  const doubts: string[] = [];
  const add = (name: string, stated: string | undefined, value: string | undefined, what: string) => {
    if (value !== undefined) options.push(`--${name}=${value}`);
    else if (stated !== undefined) doubts.push(`${what}“${stated}”没有看懂，以文中所考为准。`);
  };
  add('url', url, url && URL_FIELD.test(url) ? url : undefined, '出处网址');
  const name = site?.replace(/[\p{Cc}\p{Cs}\p{Cf}\s]+/gu, ' ').trim();
  add('site', site, name ? [...name].slice(0, SITE_LENGTH).join('') : undefined, '网站');
  add('region', region, region && statedRegion(region, regions, find), '地区');
  add('years', years, years && statedYears(years), '年份');
  const known = kind === undefined ? undefined : KINDS[kind];
  if (known) options.push(`--kind=${known}`);
  return { options, doubts };
}
