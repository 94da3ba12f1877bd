import { foldText } from './fold.ts';

/** A stretch of a text: UTF-16 offsets of its first unit and of the one after its last. */
export type Stretch = [start: number, end: number];

/**
 * Where the terms stand in a text, in order, overlapping stretches joined; `undefined` unless all of them occur.
 * @param terms folded, see `terms`
 */
export function occurrences(text: string, terms: readonly string[]): Stretch[] | undefined {
  const folded = foldText(text);
  const found: Stretch[] = [];
  for (const term of terms) {
    let from = folded.text.indexOf(term);
    if (from < 0) return undefined;
    for (; from >= 0; from = folded.text.indexOf(term, from + term.length)) {
      const last = folded.at[from + term.length - 1] as number;
      const end = folded.at.slice(from + term.length).find((offset) => offset > last) ?? text.length;
      found.push([folded.at[from] as number, end]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const joined: Stretch[] = [];
  for (const [start, end] of found) {
    const previous = joined.at(-1);
    if (previous && start <= previous[1]) previous[1] = Math.max(previous[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
