import type { About } from '../report/about.ts';

/** The period a report covers, as readers see it: 2012年, 2019—2020年, 2009—2010学年, 年份不明. */
export function period(years: Pick<About['years'], 'covered' | 'schoolYear'>): string {
  const [first] = years.covered;
  const last = years.covered.at(-1);
  if (first === undefined) return '年份不明';
  return `${first === last ? first : `${first}—${last}`}${years.schoolYear ? '学年' : '年'}`;
}
