import type { Ends } from './moved.ts';

/** What was found for every measure, as far as the next search can use it. Measures are numbered as in their index. */
export interface Searches {
  ids: readonly string[];
  /** Four words a measure: a hash of what it is to others, and one of what it asks of them. */
  own: Uint32Array;
  asked: Uint32Array;
  /** The candidates of measure `m` stand at `start[m]` to `start[m + 1]`, ascending: twice the number, and one more for a neighbour or a copy of one. */
  start: Int32Array;
  candidate: Int32Array;
  /** A key that all of its candidates reach and no other measure exceeds; −∞ while there is room for more. */
  least: Float64Array;
  /** Its neighbours, best first, at `first[m]` to `first[m + 1]`. */
  first: Int32Array;
  neighbour: Int32Array;
  score: Float64Array;
  /** Where the lists that were cut ended. */
  endOfPairs: Ends;
  endOfObjects: Ends;
}

/** Words of a hash. */
export const WORDS = 4;

/** Whether two hashes among many are the same. */
export function sameHash(one: Uint32Array, at: number, other: Uint32Array, otherAt: number): boolean {
  for (let word = 0; word < WORDS; word++) if (one[at * WORDS + word] !== other[otherAt * WORDS + word]) return false;
  return true;
}

/** Where the measures of an earlier search stand now. */
export interface Renumbered {
  /** For each earlier measure its number, −1 when it is gone or is another to others than it was. */
  now: Int32Array;
  /** For each measure its earlier number, −1 when it was not there, or is or asks anything else. */
  was: Int32Array;
}

/**
 * Finds the measures of an earlier search among those of today.
 * @returns undefined when they do not stand in the same order any more: equal scores are in the order of the measures
 */
export function renumber(
  before: Pick<Searches, 'ids' | 'own' | 'asked'>,
  today: Pick<Searches, 'ids' | 'own' | 'asked'>,
): Renumbered | undefined {
  const numbers = new Map(today.ids.map((id, number) => [id, number]));
  if (numbers.size < today.ids.length) return undefined;
  const now = new Int32Array(before.ids.length).fill(-1);
  const was = new Int32Array(today.ids.length).fill(-1);
  let last = -1;
  for (const [old, id] of before.ids.entries()) {
    const number = numbers.get(id);
    if (number === undefined) continue;
    if (number <= last) return undefined;
    last = number;
    if (!sameHash(before.own, old, today.own, number)) continue;
    now[old] = number;
    if (sameHash(before.asked, old, today.asked, number)) was[number] = old;
  }
  return { now, was };
}
