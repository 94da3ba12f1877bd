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
 * and of those the longest (三通两平台, not 两平台). What stands in `not` hides the term it holds.
 */
export function termFinder(terms: readonly Term[]): (text: string) => TermPlace[] {
  const find = wordFinder<string | undefined>(
    terms.flatMap(({ id, term, also, not }) => [
      ...[term, ...also].map((word) => [word, id] as const),
      ...not.map((word) => [word, undefined] as const),
    ]),
  );
  return (text) => {
    const places: TermPlace[] = [];
    let past = 0;
    for (const { start, end, value } of find(text).found) {
      if (start < past) continue;
      past = end;
      if (value !== undefined) places.push({ start, end, id: value });
    }
    return places;
  };
}
