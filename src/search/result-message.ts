import type { ArchiveFile } from './archive-file.ts';
import { FILTERS } from './filters.ts';
import type { SearchResult } from './run-search.ts';
import { LONGEST_IN_ADDRESS, type SearchState } from './search-state.ts';

/** Of a query, how many characters are repeated in a message. */
const REPEATED = 40;

const number = (value: number) => value.toLocaleString('zh-CN');

function repeated(query: string): string {
  const chars = Array.from(query.trim());
  return chars.length > REPEATED ? `${chars.slice(0, REPEATED).join('')}……` : chars.join('');
}

/** What was searched: reports, passages, characters, years. */
function extent({ years, reports, passages, characters }: ArchiveFile): string {
  const [first] = years;
  const span = first === undefined ? '' : `，${first}—${years.at(-1)}年`;
  return `全部${number(reports)}份报告、${number(passages)}段、${number(characters)}字${span}`;
}

/** One sentence on what a search has found so far, with true totals once it is complete; where nothing was found, on how much was searched. */
export function resultMessage(archive: ArchiveFile, state: SearchState, now: SearchResult): string {
  const byReport = archive.unit === 'report';
  const where = FILTERS.some((name) => state[name]) ? '在所选范围内，' : '';
  const what = state.q.trim() ? `含有“${repeated(state.q)}”` : '符合筛选';
  if (!now.complete)
    return `${where}已核对${now.checked}／${now.candidates}${archive.layout === 'endpoint' ? '段' : '份报告'}，约${now.total}${byReport ? '份' : '段'}${what}……`;
  if (now.passages) {
    if (byReport) return `${where}${number(now.total)}份报告${what}，共${number(now.passages)}段。`;
    const { count, more } = now.reports;
    return `${where}${number(now.total)}段原文${what}，出自${more ? '超过' : ''}${number(count)}份报告。`;
  }
  if (now.everywhere) return `${where}没有${what}的原文；不限范围则有${number(now.everywhere)}段。`;
  const kept = state.q.length > LONGEST_IN_ADDRESS ? '（文字太长，没有写入网址。）' : '';
  return `没有一段原文${what}。已逐字查遍${extent(archive)}。${kept}`;
}
