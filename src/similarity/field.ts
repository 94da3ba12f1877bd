import type { Counts } from './counts.ts';
import { steppedCount, steppedMean } from './steps.ts';
import { tokenIds } from './token-ids.ts';

/** BM25's usual constants; moving them by half changes nothing that 44 queries could show (docs/similarity.md). */
const K1 = 1.2;
const B = 0.6;

/** One field of all measures: the terms of measure `m` stand at `start[m]` to `start[m + 1]`, ascending. */
export interface Field {
  start: Int32Array;
  /** Ids of terms, 0 to `terms − 1`, in the order of their tokens: so the terms of a measure stand in one order whatever other measures there are. */
  term: Int32Array;
  /** What the term is worth in this measure as a candidate: its saturated, length-normalised count. */
  worth: Float32Array;
  /** What the term asks for when this measure is the query: its count × how rare it is. */
  asks: Float32Array;
  /** Score of each measure with itself; 1 for a measure without terms. */
  self: Float64Array;
  /** In how many measures each term stands, in steps. */
  spread: Float64Array;
  terms: number;
  /** The token of each term. */
  token: Uint32Array;
  /** Mean length of a measure, in steps. */
  mean: number;
}

/** Turns rows of terms (`start`, `term`, `count`) into rows with ascending terms, in time linear in their entries: by the terms' lists. */
function ascending(start: Int32Array, term: Int32Array, count: Float32Array, terms: number) {
  const from = new Int32Array(terms + 1);
  for (const id of term) from[id + 1] = (from[id + 1] as number) + 1;
  for (let id = 0; id < terms; id++) from[id + 1] = (from[id + 1] as number) + (from[id] as number);
  const place = from.slice();
  const owner = new Int32Array(term.length);
  const worth = new Float32Array(term.length);
  for (let measure = 0; measure + 1 < start.length; measure++) {
    for (let at = start[measure] as number; at < (start[measure + 1] as number); at++) {
      const to = place[term[at] as number] as number;
      place[term[at] as number] = to + 1;
      owner[to] = measure;
      worth[to] = count[at] as number;
    }
  }
  const next = start.slice();
  for (let id = 0; id < terms; id++) {
    for (let at = from[id] as number; at < (from[id + 1] as number); at++) {
      const measure = owner[at] as number;
      const to = next[measure] as number;
      next[measure] = to + 1;
      term[to] = id;
      count[to] = worth[at] as number;
    }
  }
}

/**
 * Makes a field after BM25F (Robertson, Zaragoza, Taylor 2004): counts of the parts are weighted and added (`counts.ts`) before they are saturated. The
 * query's counts are not saturated, and a score is divided by the query's score with itself, so that scores of long and short queries can be compared.
 * What is counted over all measures is used in steps (`steps.ts`). Linear in the number of counts.
 * @returns the field, and a function that gives the term of a token, −1 where it has none
 */
export function field({ start, token: tokens, count: counts, length }: Counts): {
  field: Field;
  termOf: (token: number) => number;
} {
  const ids = tokenIds();
  const term = new Int32Array(tokens.length);
  for (let at = 0; at < term.length; at++) term[at] = ids.enter(tokens[at] as number);
  const count = counts.slice();
  const renamed = new Int32Array(ids.size);
  const token = ids.tokens().sort();
  for (const [id, one] of token.entries()) renamed[ids.get(one)] = id;
  for (let at = 0; at < term.length; at++) term[at] = renamed[term[at] as number] as number;
  ascending(start, term, count, ids.size);

  const measures = length.length;
  const spread = new Float64Array(ids.size);
  for (const id of term) spread[id] = (spread[id] as number) + 1;
  for (let id = 0; id < ids.size; id++) spread[id] = steppedCount(spread[id] as number);
  const size = steppedCount(measures);
  // how rare each term is: the logarithm of BM25
  const rarity = spread.map((found) => Math.log(1 + (size - found + 0.5) / (found + 0.5)));
  const mean = steppedMean(length.reduce((all, value) => all + value, 0) / (measures || 1)) || 1;
  const worth = new Float32Array(term.length);
  const asks = new Float32Array(term.length);
  const self = new Float64Array(measures);
  for (let measure = 0; measure < measures; measure++) {
    const norm = 1 - B + (B * (length[measure] as number)) / mean;
    for (let at = start[measure] as number; at < (start[measure + 1] as number); at++) {
      const normed = (count[at] as number) / norm;
      worth[at] = (normed * (K1 + 1)) / (normed + K1);
      asks[at] = (count[at] as number) * (rarity[term[at] as number] as number);
      self[measure] = (self[measure] as number) + (worth[at] as number) * (asks[at] as number);
    }
    self[measure] ||= 1;
  }
  return {
    field: { start, term, worth, asks, self, spread, terms: ids.size, token, mean },
    termOf: (one) => renamed[ids.get(one)] ?? -1,
  };
}
