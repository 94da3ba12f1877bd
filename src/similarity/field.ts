/** BM25's usual constants; moving them by half changes nothing that 44 queries could show (docs/similarity.md). */
const K1 = 1.2;
const B = 0.6;

/** What a token of the subject and of the heading counts against one of the text. */
export const SUBJECT = 2.5;
export const HEADING = 0.5;

/** The tokens of one measure's parts, as any numbers. */
export interface Parts {
  subject: readonly number[];
  rest: readonly number[];
  heading: readonly number[];
}

/** One field of all measures: the terms of measure `m` stand at `start[m]` to `start[m + 1]`, ascending. */
export interface Field {
  start: Int32Array;
  /** Ids of terms, 0 to `terms − 1`. */
  term: Int32Array;
  /** What the term is worth in this measure as a candidate: its saturated, length-normalised count. */
  worth: Float32Array;
  /** What the term asks for when this measure is the query: its count × how rare it is. */
  asks: Float32Array;
  /** Score of each measure with itself; 1 for a measure without terms. */
  self: Float64Array;
  /** In how many measures each term stands. */
  spread: Int32Array;
  /** How rare each term is: the logarithm of BM25. */
  rarity: Float64Array;
  /** Terms by token. */
  ids: ReadonlyMap<number, number>;
  terms: number;
}

/**
 * Builds a field after BM25F (Robertson, Zaragoza, Taylor 2004): counts of the parts are weighted and added before they are saturated. The query's
 * counts are not saturated, and a score is divided by the query's score with itself, so that scores of long and short queries can be compared.
 * Linear in the number of tokens.
 */
export function field(size: number, partsOf: (measure: number) => Parts): Field {
  const ids = new Map<number, number>();
  const start = new Int32Array(size + 1);
  const length = new Float64Array(size);
  const terms: number[] = [];
  const counts: number[] = [];
  for (let measure = 0; measure < size; measure++) {
    const { subject, rest, heading } = partsOf(measure);
    const count = new Map<number, number>();
    const add = (list: readonly number[], weight: number) => {
      for (const token of list) {
        let id = ids.get(token);
        if (id === undefined) {
          id = ids.size;
          ids.set(token, id);
        }
        count.set(id, (count.get(id) ?? 0) + weight);
      }
    };
    add(subject, SUBJECT);
    add(rest, 1);
    add(heading, HEADING);
    length[measure] = SUBJECT * subject.length + rest.length;
    for (const [id, weight] of [...count].sort(([a], [b]) => a - b)) {
      terms.push(id);
      counts.push(weight);
    }
    start[measure + 1] = terms.length;
  }
  const spread = new Int32Array(ids.size);
  for (const id of terms) spread[id] = (spread[id] as number) + 1;
  const rarity = Float64Array.from(spread, (found) => Math.log(1 + (size - found + 0.5) / (found + 0.5)));
  const mean = length.reduce((sum, value) => sum + value, 0) / (size || 1) || 1;
  const worth = new Float32Array(terms.length);
  const asks = new Float32Array(terms.length);
  const self = new Float64Array(size);
  for (let measure = 0; measure < size; measure++) {
    const norm = 1 - B + (B * (length[measure] as number)) / mean;
    for (let at = start[measure] as number; at < (start[measure + 1] as number); at++) {
      const count = (counts[at] as number) / norm;
      worth[at] = (count * (K1 + 1)) / (count + K1);
      asks[at] = (counts[at] as number) * (rarity[terms[at] as number] as number);
      self[measure] = (self[measure] as number) + (worth[at] as number) * (asks[at] as number);
    }
    self[measure] ||= 1;
  }
  return { start, term: Int32Array.from(terms), worth, asks, self, spread, rarity, ids, terms: ids.size };
}
