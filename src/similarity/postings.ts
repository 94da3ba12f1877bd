/** For each term the measures it is worth most in, strongest first; the list of term `t` stands at `start[t]` to `start[t + 1]`. */
export interface Postings {
  start: Int32Array;
  measure: Int32Array;
  worth: Float32Array;
  /** 1 for a list that something was left out of. */
  cut: Uint8Array;
}

/** A measure's number takes so many bits of a key; the worth takes the other 31 of the 53 that a number holds exactly. */
const MEASURES = 2 ** 22;

/** Bits of the greatest positive worth; those of positive numbers of 32 bits ascend with them. */
const GREATEST = 0x7fffffff;

/**
 * Turns rows of terms into lists of measures, each cut to its `longest` strongest (equal ones in the order of the measures).
 * @param start entries of measure `m` stand at `start[m]` to `start[m + 1]` of `term` and `worth`; at most 2²² measures
 * @param worth not negative
 * @param longest no list is longer, so that the work for one query is bounded however large the archive grows
 */
export function postings(
  start: Int32Array,
  term: Int32Array,
  worth: Float32Array,
  terms: number,
  longest: number,
): Postings {
  const from = new Int32Array(terms + 1);
  for (const id of term) from[id + 1] = (from[id + 1] as number) + 1;
  for (let id = 0; id < terms; id++) from[id + 1] = (from[id + 1] as number) + (from[id] as number);
  const place = from.slice();
  // falling worth, then the measure's number, as one number each: they sort without a function, several times as fast
  const keys = new Float64Array(term.length);
  const value = new Float32Array(1);
  const bits = new Int32Array(value.buffer);
  for (let measure = 0; measure + 1 < start.length; measure++) {
    for (let at = start[measure] as number; at < (start[measure + 1] as number); at++) {
      const id = term[at] as number;
      const to = place[id] as number;
      place[id] = to + 1;
      value[0] = worth[at] as number;
      keys[to] = (GREATEST - (bits[0] as number)) * MEASURES + measure;
    }
  }
  const to = new Int32Array(terms + 1);
  const cut = new Uint8Array(terms);
  for (let id = 0; id < terms; id++) {
    const full = (from[id + 1] as number) - (from[id] as number);
    to[id + 1] = (to[id] as number) + Math.min(longest, full);
    cut[id] = full > longest ? 1 : 0;
  }
  const measure = new Int32Array(to[terms] as number);
  const kept = new Float32Array(to[terms] as number);
  for (let id = 0; id < terms; id++) {
    const list = keys.subarray(from[id] as number, from[id + 1] as number).sort();
    for (let rank = 0, place = to[id] as number; place < (to[id + 1] as number); rank++, place++) {
      const key = list[rank] as number;
      measure[place] = key % MEASURES;
      bits[0] = GREATEST - Math.floor(key / MEASURES);
      kept[place] = value[0] as number;
    }
  }
  return { start: to, measure, worth: kept, cut };
}
