import { wordFinder } from '../report/word-finder.ts';
import type { Term } from './term.ts';

/** A place where a term stands. */
export interface TermPlace {
  start: number;
  end: number;
  /** Id of the term. */
  id: string;
}

/**
 * A function that finds the terms in a text, by all their forms, in order and without overlap: where forms overlap the one that begins first counts,
 * and of those the longest (三通两平台, not 两平台). What stands in `not` hides the term it holds, and a text written before a term came up means
 * something else by its letters (“四有”教师 of 2010 are not those of 2014); without a year the text may mean it.
 */
export function termFinder(terms: readonly Term[]): (text: string, year: number | undefined) => TermPlace[] {
  const since = new Map(terms.map((one) => [one.id, one.since ?? 0]));
  const find = wordFinder<string | undefined>(
    terms.flatMap(({ id, term, also, not }) => [
      ...[term, ...also].map((word) => [word, id] as const),
      ...not.map((word) => [word, undefined] as const),
    ]),
  );
  return (text, year) => {
    const places: TermPlace[] = [];
    let past = 0;
    for (const { start, end, value } of find(text).found) {
      if (start < past) continue;
      past = end;
      if (value !== undefined && (year === undefined || year >= (since.get(value) as number)))
        places.push({ start, end, id: value });
    }
    return places;
  };
}
