import type { Finding } from './finding.ts';

// 2011年 · 2009—2010学年 · 2019-2020学年度
const YEAR = /(?<!\d)((?:19|20)\d{2})(?:[—\-－–~～至]{1,2}((?:19|20)?\d{2}))?(?=学年|年)/g;
// 《国家中长期教育改革和发展规划纲要（2010—2020年）》
const TITLE = /《[^《》\n]{1,80}》/g;

/**
 * Years in figures that are not the chosen one; the year before and the year after are weaker, since plans look back and ahead. Years inside titles of
 * documents are left alone. @param year calendar year of the draft; a school year 2024—2025 is chosen as either
 */
export function findYears(text: string, year: number): Finding[] {
  const titles = Array.from(text.matchAll(TITLE), ({ 0: title, index }) => [index, index + title.length] as const);
  return Array.from(text.matchAll(YEAR)).flatMap(({ 0: shown, 1: first = '', 2: second, index }): Finding[] => {
    const from = Number(first);
    const to = second ? Number(second.length === 2 ? first.slice(0, 2) + second : second) : from;
    if (year >= from && year <= to) return [];
    if (titles.some(([start, end]) => start <= index && index < end)) return [];
    const near = Math.abs(from - year) === 1 || Math.abs(to - year) === 1;
    return [
      {
        kind: 'year',
        start: index,
        end: index + shown.length,
        message: `不是${year}年${near ? '，但相邻，请看是回顾还是遗留' : ''}`,
        weak: near,
        source: '',
      },
    ];
  });
}
