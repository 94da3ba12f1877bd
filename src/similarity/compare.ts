import type { Rows } from './concepts.ts';
import type { Field } from './field.ts';
import type { MeasureIndex } from './index-measures.ts';

/** What speaks for a link, all as logarithms: products of likenesses rank better than sums. In the order of `FEATURES`. */
export type Features = [letters: number, pairs: number, objects: number, sentence: number];

export const FEATURES = ['letters', 'pairs', 'objects', 'sentence'] as const;

/** Added before the logarithm, so that nothing shared is a bad sign and not the end; about the score of two unrelated measures. */
export const LEAST_FIELD = 0.02;
export const LEAST_CONCEPT = 0.1;

/** How far the objects are believed of a query whose subject names none: its theme may be one the vocabulary does not know. */
const UNCLEAR = 0.3;

/** The values that `Comparer.trust` can have. */
export const TRUST: readonly number[] = [1, UNCLEAR];

/** Compares the open query with candidates; see `comparer`. */
export interface Comparer {
  use(query: number): void;
  compare(candidate: number): Features;
  /** Number of different letter pairs that the open query and a candidate have in common. */
  commonPairs(candidate: number): number;
  /** The open query's objects, with what their relations lend to others: what each object of a candidate is worth to it. */
  sought: Float64Array;
  /** What each letter pair is worth to the open query, and the length of that vector. */
  asked: Float32Array;
  length: number;
  /** How far the open query's objects are believed, 0 to 1. */
  trust: number;
}

/** One field's likeness; `asked` is the query's `asks` by term, 0 where it has none. */
function likeness({ start, term, worth, self }: Field, asked: Float32Array, query: number, candidate: number): number {
  let score = 0;
  // no branch: whether the next term is common cannot be foretold
  for (let at = start[candidate] as number; at < (start[candidate + 1] as number); at++)
    score += (asked[term[at] as number] as number) * (worth[at] as number);
  return score / (self[query] as number);
}

/** Number of terms that both have; `bits` are those of `asked`. */
function common({ start, term }: Field, bits: Int32Array, candidate: number): number {
  let found = 0;
  // the bits of a positive number are positive ones, so that their negative has the highest bit
  for (let at = start[candidate] as number; at < (start[candidate + 1] as number); at++)
    found += -(bits[term[at] as number] as number) >>> 31;
  return found;
}

function spread({ start, term, asks }: Field, asked: Float32Array, query: number, clear: boolean): void {
  for (let at = start[query] as number; at < (start[query + 1] as number); at++)
    asked[term[at] as number] = clear ? 0 : (asks[at] as number);
}

/** How near a row of objects is to what is sought, at most 1. */
export function cosine({ start, object, value, norm }: Rows, row: number, sought: Float64Array): number {
  let sum = 0;
  for (let at = start[row] as number; at < (start[row + 1] as number); at++)
    sum += (value[at] as number) * (sought[object[at] as number] as number);
  return sum / (norm[row] as number);
}

/**
 * A function that compares one query with candidates. Setting up costs the query's length and its objects × all objects; each comparison the
 * candidate's length. Only one query can be open at a time: `use` closes the one before.
 */
export function comparer(index: MeasureIndex): Comparer {
  const { letters, pairs, concepts } = index;
  const askedLetters = new Float32Array(letters.terms);
  const askedPairs = new Float32Array(pairs.terms);
  const bitsOfPairs = new Int32Array(askedPairs.buffer);
  const sought = new Float64Array(concepts.objects);
  let query = -1;
  return {
    sought,
    asked: askedPairs,
    length: 1,
    trust: 1,
    use(next) {
      if (query >= 0) {
        spread(letters, askedLetters, query, true);
        spread(pairs, askedPairs, query, true);
      }
      query = next;
      spread(letters, askedLetters, query, false);
      spread(pairs, askedPairs, query, false);
      sought.fill(0);
      const { start, object, value, norm } = concepts.whole;
      for (let at = start[query] as number; at < (start[query + 1] as number); at++) {
        const share = (value[at] as number) / (norm[query] as number);
        const row = (object[at] as number) * concepts.objects;
        for (let other = 0; other < concepts.objects; other++)
          sought[other] = (sought[other] as number) + share * (concepts.near[row + other] as number);
      }
      this.trust = concepts.clear[query] ? 1 : UNCLEAR;
      let square = 0;
      for (let at = pairs.start[query] as number; at < (pairs.start[query + 1] as number); at++)
        square += (pairs.asks[at] as number) ** 2;
      this.length = Math.sqrt(square) || 1;
    },
    compare(candidate) {
      const byLetters = likeness(letters, askedLetters, query, candidate);
      const byPairs = likeness(pairs, askedPairs, query, candidate);
      let best = 0;
      for (let row = concepts.first[candidate] as number; row < (concepts.first[candidate + 1] as number); row++)
        if (concepts.developed[row]) best = Math.max(best, cosine(concepts.sentence, row, sought));
      return [
        Math.log(byLetters + LEAST_FIELD),
        Math.log(byPairs + LEAST_FIELD),
        this.trust * Math.log(cosine(concepts.whole, candidate, sought) + LEAST_CONCEPT),
        this.trust * Math.log(best + LEAST_CONCEPT),
      ];
    },
    commonPairs: (candidate) => common(pairs, bitsOfPairs, candidate),
  };
}
