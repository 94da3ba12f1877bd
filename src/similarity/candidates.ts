import { type Comparer, LEAST_CONCEPT, LEAST_FIELD, TRUST } from './compare.ts';
import type { MeasureIndex } from './index-measures.ts';
import type { Postings } from './postings.ts';
import { WEIGHTS } from './weights.ts';

/** How many of the query's letter pairs and objects are looked up, the strongest first. Evidence as for `LIMITS`. */
const PAIRS = 60;
const OBJECTS = 8;

/** Candidates for a query, by ascending number. */
export interface Candidates {
  measures: Int32Array;
  /** The least of their keys; −∞ while there was room for more. */
  least: number;
  /** How many entries of the lists were looked at for them: at most (PAIRS + OBJECTS) × the longest list. */
  visited: number;
}

/** Lists of some measures only: of those that stand in other lists than in an earlier search. */
export interface Moved {
  byPair: Postings;
  byObject: Postings;
  /** 1 for these measures. */
  moved: Uint8Array;
}

/** Finds candidates; see `candidateFinder`. */
export interface CandidateFinder {
  find(query: number, comparer: Comparer): Candidates;
  /**
   * Whether the candidates of a query are those of an earlier search in which it asked the same, and all measures but the moved ones stood in the same
   * lists. Where two keys are the same this says no, though it may be so.
   */
  same(query: number, comparer: Comparer, moved: Moved, earlier: Pick<Candidates, 'measures' | 'least'>): boolean;
}

/** Indexes of the `most` largest values above 0, largest first; equal ones in order. */
function strongest(values: Float32Array | Float64Array, most: number): number[] {
  const order: number[] = [];
  for (let index = 0; index < values.length; index++) if ((values[index] as number) > 0) order.push(index);
  return order.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b).slice(0, most);
}

/** A sum of likenesses, 0 to 1 as a rule, falls into one of so many parts, for which a bound of its logarithm is known. */
const PARTS = 2048;

/** What a sum adds to the key at most, by its part; sums above 1 have no bound, and neither has what counts against a candidate. */
function bounds(weight: number, least: number): Float64Array {
  const table = new Float64Array(PARTS + 1).fill(Number.POSITIVE_INFINITY);
  for (let part = 0; part < PARTS && weight > 0; part++) table[part] = weight * Math.log((part + 1) / PARTS + least);
  return table;
}

const partOf = (sum: number) => (sum < 1 ? (sum * PARTS) | 0 : PARTS);

/** 1 for the bits of 0, 0 for those of a positive number. Asking so takes no branch, and which measures a list meets first cannot be foretold. */
const noBit = (bits: number) => (bits - 1) >>> 31;

/** Keeps the `most` measures with the largest keys, of equal ones the first by number. A heap with the worst on top. */
function bestOf(most: number) {
  const keys = new Float64Array(most);
  const measures = new Int32Array(most);
  let kept = 0;
  const worse = (key: number, measure: number, at: number) =>
    key < (keys[at] as number) || (key === keys[at] && measure > (measures[at] as number));
  return {
    clear() {
      kept = 0;
    },
    /** The key that has to be reached; nothing has while there is room. */
    least: () => (kept < most ? Number.NEGATIVE_INFINITY : (keys[0] as number)),
    add(key: number, measure: number) {
      let at: number;
      if (kept < most) {
        for (at = kept++; at > 0; ) {
          const above = (at - 1) >> 1;
          if (!worse(key, measure, above)) break;
          keys[at] = keys[above] as number;
          measures[at] = measures[above] as number;
          at = above;
        }
      } else {
        if (worse(key, measure, 0)) return;
        for (at = 0; ; ) {
          let below = 2 * at + 1;
          if (below >= most) break;
          if (below + 1 < most && worse(keys[below + 1] as number, measures[below + 1] as number, below)) below++;
          if (worse(key, measure, below)) break;
          keys[at] = keys[below] as number;
          measures[at] = measures[below] as number;
          at = below;
        }
      }
      keys[at] = key;
      measures[at] = measure;
    },
    /** The measures by ascending number. */
    all: () => measures.slice(0, kept).sort(),
  };
}

/**
 * Finds the measures of other reports worth comparing with a query. It adds up the likeness in the query's strongest letter pairs and objects over the
 * cut lists, and keeps those that the model, given these sums, puts highest. The work for one query does not depend on how many measures there are.
 */
export function candidateFinder(index: MeasureIndex): CandidateFinder {
  const { pairs, report, limits } = index;
  const size = index.measures.length;
  const byPairs = new Float32Array(size);
  const byObjects = new Float32Array(size);
  const pairBits = new Int32Array(byPairs.buffer);
  const objectBits = new Int32Array(byObjects.buffer);
  // one more, for what is written and not counted
  const touched = new Int32Array(size + 1);
  const member = new Uint8Array(size);
  const best = bestOf(limits.compared);
  const [, weightOfPairs = 0, weightOfObjects = 0] = WEIGHTS.model.weights;
  const mostOfPairs = bounds(weightOfPairs, LEAST_FIELD);
  const mostOfObjects = new Map(TRUST.map((trust) => [trust, bounds(weightOfObjects * trust, LEAST_CONCEPT)]));
  const keyOf = (ofPairs: number, ofObjects: number, trust: number) =>
    weightOfPairs * Math.log(ofPairs + LEAST_FIELD) + weightOfObjects * trust * Math.log(ofObjects + LEAST_CONCEPT);

  /** Adds up the likenesses over the lists. @returns how many measures were met, and how many entries */
  const addUp = (query: number, sought: Float64Array, byPair: Postings, byObject: Postings): [number, number] => {
    let count = 0;
    let visited = 0;
    const from = pairs.start[query] as number;
    const asks = pairs.asks.subarray(from, pairs.start[query + 1] as number);
    // of a list that is cut only a part can be found: such pairs come later
    const useful = asks.map(
      (ask, at) => ask * Math.min(1, limits.list / (pairs.spread[pairs.term[from + at] as number] as number)),
    );
    for (const at of strongest(useful, PAIRS)) {
      const term = pairs.term[from + at] as number;
      const weight = (asks[at] as number) / (pairs.self[query] as number);
      const [first, end] = [byPair.start[term] as number, byPair.start[term + 1] as number];
      visited += end - first;
      for (let entry = first; entry < end; entry++) {
        const other = byPair.measure[entry] as number;
        touched[count] = other;
        count += noBit(pairBits[other] as number);
        byPairs[other] = (byPairs[other] as number) + weight * (byPair.worth[entry] as number);
      }
    }
    for (const object of strongest(sought, OBJECTS)) {
      const weight = sought[object] as number;
      const [first, end] = [byObject.start[object] as number, byObject.start[object + 1] as number];
      visited += end - first;
      for (let entry = first; entry < end; entry++) {
        const other = byObject.measure[entry] as number;
        touched[count] = other;
        count += noBit((pairBits[other] as number) | (objectBits[other] as number));
        byObjects[other] = (byObjects[other] as number) + weight * (byObject.worth[entry] as number);
      }
    }
    return [count, visited];
  };

  return {
    find(query, { sought, trust }) {
      const [count, visited] = addUp(query, sought, index.byPair, index.byObject);
      const most = mostOfObjects.get(trust) as Float64Array;
      const own = report[query] as number;
      best.clear();
      for (let at = 0; at < count; at++) {
        const other = touched[at] as number;
        const ofPairs = byPairs[other] as number;
        const ofObjects = byObjects[other] as number;
        byPairs[other] = 0;
        byObjects[other] = 0;
        if (report[other] === own) continue;
        // two logarithms take longer than all the rest: most are known to be too small before
        const bound = (mostOfPairs[partOf(ofPairs)] as number) + (most[partOf(ofObjects)] as number);
        if (bound >= best.least()) best.add(keyOf(ofPairs, ofObjects, trust), other);
      }
      return { measures: best.all(), least: best.least(), visited };
    },
    same(query, { sought, trust }, { byPair, byObject, moved }, { measures, least }) {
      const [count] = addUp(query, sought, byPair, byObject);
      let awaited = 0;
      for (const measure of measures) {
        member[measure] = 1;
        awaited += moved[measure] as number;
      }
      const own = report[query] as number;
      let same = true;
      for (let at = 0; at < count; at++) {
        const other = touched[at] as number;
        const key = keyOf(byPairs[other] as number, byObjects[other] as number, trust);
        byPairs[other] = 0;
        byObjects[other] = 0;
        if (report[other] === own) continue;
        if (member[other] === 1) awaited--;
        same &&= member[other] === 1 ? key > least : key < least;
      }
      for (const measure of measures) member[measure] = 0;
      return same && awaited === 0;
    },
  };
}
