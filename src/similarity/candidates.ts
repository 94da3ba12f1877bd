import { type Comparer, LEAST_CONCEPT, LEAST_FIELD } from './compare.ts';
import type { MeasureIndex } from './index-measures.ts';
import { LONGEST_LIST } from './postings.ts';
import { WEIGHTS } from './weights.ts';

/** How many of the query's letter pairs and objects are looked up, the strongest first. */
const PAIRS = 60;
const OBJECTS = 8;

/**
 * How many candidates are compared in full. Evidence for the three numbers and for `LONGEST_LIST`: docs/similarity.md, where the bounded search is held
 * against the exhaustive one.
 */
const COMPARED = 200;

/** Candidates for a query, and how many entries of the lists were looked at for them: at most (PAIRS + OBJECTS) × LONGEST_LIST. */
export interface Candidates {
  measures: Int32Array;
  visited: number;
}

/** Indexes of the `most` largest values, largest first; equal ones in order. */
function strongest(values: ArrayLike<number>, most: number): number[] {
  const order = Array.from(values, (_, index) => index).filter((index) => (values[index] as number) > 0);
  return order.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b).slice(0, most);
}

/**
 * A function that finds the measures of other reports worth comparing with a query. It adds up the likeness in the query's strongest letter pairs and
 * objects over the cut lists, and keeps those that the model, given these sums, puts highest. The work for one query does not depend on how many
 * measures there are.
 */
export function candidateFinder(index: MeasureIndex): (query: number, comparer: Comparer) => Candidates {
  const size = index.measures.length;
  const byPairs = new Float32Array(size);
  const byObjects = new Float32Array(size);
  const touched = new Int32Array(size);
  const [, weightOfPairs = 0, weightOfObjects = 0] = WEIGHTS.model.weights;
  return (query, { sought, trust }) => {
    const { pairs, byPair, byObject, report } = index;
    let count = 0;
    let visited = 0;
    const walk = (
      { start, measure, worth }: MeasureIndex['byPair'],
      term: number,
      weight: number,
      sums: Float32Array,
    ) => {
      for (let at = start[term] as number; at < (start[term + 1] as number); at++) {
        visited++;
        const other = measure[at] as number;
        if (report[other] === report[query]) continue;
        if (byPairs[other] === 0 && byObjects[other] === 0) touched[count++] = other;
        sums[other] = (sums[other] as number) + weight * (worth[at] as number);
      }
    };
    const from = pairs.start[query] as number;
    const asks = pairs.asks.subarray(from, pairs.start[query + 1] as number);
    // of a list that is cut only a part can be found: such pairs come later
    const useful = asks.map(
      (ask, at) => ask * Math.min(1, LONGEST_LIST / (pairs.spread[pairs.term[from + at] as number] as number)),
    );
    for (const at of strongest(useful, PAIRS))
      walk(byPair, pairs.term[from + at] as number, (asks[at] as number) / (pairs.self[query] as number), byPairs);
    for (const object of strongest(sought, OBJECTS)) walk(byObject, object, sought[object] as number, byObjects);

    // insertion into a short sorted list: nearly all candidates fail at its last place
    const best = new Int32Array(COMPARED);
    const keys = new Float64Array(COMPARED);
    let kept = 0;
    for (let at = 0; at < count; at++) {
      const other = touched[at] as number;
      const key =
        weightOfPairs * Math.log((byPairs[other] as number) + LEAST_FIELD) +
        weightOfObjects * trust * Math.log((byObjects[other] as number) + LEAST_CONCEPT);
      byPairs[other] = 0;
      byObjects[other] = 0;
      if (kept === COMPARED && key <= (keys[kept - 1] as number)) continue;
      let place = kept < COMPARED ? kept++ : kept - 1;
      for (; place > 0 && (keys[place - 1] as number) < key; place--) {
        keys[place] = keys[place - 1] as number;
        best[place] = best[place - 1] as number;
      }
      keys[place] = key;
      best[place] = other;
    }
    return { measures: best.slice(0, kept), visited };
  };
}
