import { foldText, type Simplified } from './fold-text.ts';
import type { Query } from './parse-query.ts';

/** A query with its terms folded like the texts; what folds to nothing is left out. */
export function foldQuery({ groups, without }: Query, simplified: Simplified): Query {
  const fold = (term: string) => foldText(term, simplified);
  const folded = groups.flatMap(({ terms, gaps }) => {
    const own = terms.map(fold);
    return own.every(Boolean)
      ? [{ terms: own, gaps }]
      : own.filter(Boolean).map((term) => ({ terms: [term], gaps: [] }));
  });
  return { groups: folded, without: without.map(fold).filter(Boolean) };
}
