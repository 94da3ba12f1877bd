/** No list of measures is longer than this, so that the work for one query is bounded however large the archive grows. */
export const LONGEST_LIST = 1000;

/** For each term the measures it is worth most in, strongest first; the list of term `t` stands at `start[t]` to `start[t + 1]`. */
export interface Postings {
  start: Int32Array;
  measure: Int32Array;
  worth: Float32Array;
}

/**
 * Turns rows of terms into lists of measures, each cut to its `LONGEST_LIST` strongest (equal ones in the order of the measures).
 * @param start entries of measure `m` stand at `start[m]` to `start[m + 1]` of `term` and `worth`
 */
export function postings(start: Int32Array, term: Int32Array, worth: ArrayLike<number>, terms: number): Postings {
  const from = new Int32Array(terms + 1);
  for (const id of term) from[id + 1] = (from[id + 1] as number) + 1;
  for (let id = 0; id < terms; id++) from[id + 1] = (from[id + 1] as number) + (from[id] as number);
  const place = from.slice();
  const entry = new Int32Array(term.length);
  const owner = new Int32Array(term.length);
  for (let measure = 0; measure + 1 < start.length; measure++) {
    for (let at = start[measure] as number; at < (start[measure + 1] as number); at++) {
      owner[at] = measure;
      const id = term[at] as number;
      entry[place[id] as number] = at;
      place[id] = (place[id] as number) + 1;
    }
  }
  const cut = new Int32Array(terms + 1);
  for (let id = 0; id < terms; id++)
    cut[id + 1] = (cut[id] as number) + Math.min(LONGEST_LIST, (from[id + 1] as number) - (from[id] as number));
  const measure = new Int32Array(cut[terms] as number);
  const kept = new Float32Array(cut[terms] as number);
  for (let id = 0; id < terms; id++) {
    const list = entry
      .subarray(from[id] as number, from[id + 1] as number)
      .sort((a, b) => (worth[b] as number) - (worth[a] as number) || a - b);
    for (let rank = 0, to = cut[id] as number; to < (cut[id + 1] as number); rank++, to++) {
      measure[to] = owner[list[rank] as number] as number;
      kept[to] = worth[list[rank] as number] as number;
    }
  }
  return { start: cut, measure, worth: kept };
}
