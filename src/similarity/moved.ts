import type { Moved } from './candidates.ts';
import { type MeasureIndex, sharesOf } from './index-measures.ts';
import type { Postings } from './postings.ts';
import type { Renumbered } from './searches.ts';

/** The last entries of the lists that were cut, by token or object: what is worth less, or as much and stands further on, was left out. */
export interface Ends {
  token: Uint32Array;
  worth: Float32Array;
  measure: Int32Array;
}

/** @param token the token of each term; where left out, terms stand for themselves */
export function endsOf({ start, measure, worth, cut }: Postings, token?: Uint32Array): Ends {
  const terms = Array.from(cut.keys()).filter((term) => cut[term] === 1);
  const last = terms.map((term) => (start[term + 1] as number) - 1);
  return {
    token: Uint32Array.from(terms, (term) => token?.[term] ?? term),
    worth: Float32Array.from(last, (at) => worth[at] as number),
    measure: Int32Array.from(last, (at) => measure[at] as number),
  };
}

/** The ends by token: what the last entry is worth, and its measure. */
const byToken = ({ token, worth, measure }: Ends) =>
  new Map(Array.from(token, (one, at) => [one, { worth: worth[at] as number, measure: measure[at] as number }]));

/** Marks the measures that a list has let in or put out since, though they are what they were. */
function markMoved(
  moved: Uint8Array,
  { start, term, worth }: { start: Int32Array; term: Int32Array; worth: Float32Array },
  lists: Postings,
  earlier: Ends,
  old: Int32Array,
  token?: Uint32Array,
): void {
  const [before, now] = [byToken(earlier), byToken(endsOf(lists, token))];
  const stands = (end: { worth: number; measure: number } | undefined, value: number, measure: number) =>
    !end || value > end.worth || (value === end.worth && measure <= end.measure);
  const oneOfTwo = Uint8Array.from(lists.cut, (cut, id) => (cut || before.has(token?.[id] ?? id) ? 1 : 0));
  for (let measure = 0; measure + 1 < start.length; measure++) {
    for (let at = start[measure] as number; moved[measure] === 0 && at < (start[measure + 1] as number); at++) {
      const id = term[at] as number;
      if (oneOfTwo[id] === 0) continue;
      const value = worth[at] as number;
      const stood = stands(before.get(token?.[id] ?? id), value, old[measure] as number);
      if (stood !== stands(now.get(token?.[id] ?? id), value, measure)) moved[measure] = 1;
    }
  }
}

/** Lists with the moved measures alone. */
function only({ start, measure, worth, cut }: Postings, moved: Uint8Array): Postings {
  const kept = { start: new Int32Array(start.length), entries: [] as number[] };
  for (let term = 0; term + 1 < start.length; term++) {
    for (let at = start[term] as number; at < (start[term + 1] as number); at++)
      if (moved[measure[at] as number] === 1) kept.entries.push(at);
    kept.start[term + 1] = kept.entries.length;
  }
  return {
    start: kept.start,
    measure: Int32Array.from(kept.entries, (at) => measure[at] as number),
    worth: Float32Array.from(kept.entries, (at) => worth[at] as number),
    cut,
  };
}

/**
 * Finds the measures that do not stand in the same lists as in an earlier search: new ones, those that are another to others than they were, and those that
 * the end of a cut list has passed. Linear in the index.
 */
export function movedMeasures(
  index: MeasureIndex,
  { now }: Pick<Renumbered, 'now'>,
  earlier: { endOfPairs: Ends; endOfObjects: Ends },
): Moved {
  const { pairs, byPair, byObject, concepts } = index;
  const old = new Int32Array(index.measures.length).fill(-1);
  for (let measure = 0; measure < now.length; measure++)
    if ((now[measure] as number) >= 0) old[now[measure] as number] = measure;
  const moved = Uint8Array.from(old, (number) => (number < 0 ? 1 : 0));
  markMoved(moved, pairs, byPair, earlier.endOfPairs, old, pairs.token);
  const { start, object } = concepts.whole;
  markMoved(moved, { start, term: object, worth: sharesOf(concepts) }, byObject, earlier.endOfObjects, old);
  return { byPair: only(byPair, moved), byObject: only(byObject, moved), moved };
}
