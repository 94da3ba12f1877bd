/** The first and last of some years, and in words: 2005—2016年, 2008年, 年份不明. */
export function yearSpan(years: readonly (number | undefined)[]): {
  first: number | undefined;
  last: number | undefined;
  words: string;
} {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const year of years) {
    if (year === undefined) continue;
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  if (!last) return { first: undefined, last: undefined, words: '年份不明' };
  return { first, last, words: first === last ? `${last}年` : `${first}—${last}年` };
}
