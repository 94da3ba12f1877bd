import { type Candidates, candidateFinder, type Moved } from './candidates.ts';
import { collapser } from './collapse.ts';
import { type Comparer, comparer, type Features } from './compare.ts';
import type { MeasureIndex } from './index-measures.ts';
import { probability, type Tier, tier } from './model.ts';
import { carriedOver } from './quads.ts';

/** Below this share of common letter pairs no text can be a copy, and its runs of four need not be looked at. */
const COPY_POSSIBLE = 0.5;

/** A similar measure. */
export interface Neighbour {
  measure: number;
  tier: Tier;
  score: number;
  /** Share of the shorter text that is carried over, 0 to 1; 0 where it was not looked at. */
  copied: number;
  features: Features;
  /** Measures that are copies of this one. */
  also: number[];
}

/** Neighbours of one query, and the work they took. */
export interface Neighbourhood {
  neighbours: Neighbour[];
  /** What was compared in full, by ascending number. */
  candidates: ArrayLike<number>;
  /** Entries of cut lists that were visited. */
  visited: number;
}

/** Finds neighbours of the measures of an index; one query at a time. */
export interface NeighbourFinder {
  /**
   * The neighbours of a measure, best first. With `candidates` given (all other measures, say) exactly these are compared; otherwise those of
   * `candidateFinder`.
   */
  find(query: number, candidates?: ArrayLike<number>): Neighbourhood;
  /** The candidates alone. */
  candidates(query: number): Candidates;
  /** Whether the candidates are those of an earlier search (`CandidateFinder.same`). */
  sameCandidates(query: number, moved: Moved, earlier: Pick<Candidates, 'measures' | 'least'>): boolean;
  /**
   * Whether none of these further candidates would change the neighbours of a query. What is no neighbour and no copy of one leaves no trace, so the
   * neighbours and these together tell.
   * @param neighbours as `find` gave them, in their order
   */
  unmoved(
    query: number,
    neighbours: readonly Pick<Neighbour, 'measure' | 'score'>[],
    further: ArrayLike<number>,
  ): boolean;
  comparer: Comparer;
}

const byScore = (a: Neighbour, b: Neighbour) => b.score - a.score || a.measure - b.measure;

/** Makes a `NeighbourFinder`. */
export function neighbourFinder(index: MeasureIndex): NeighbourFinder {
  const compare = comparer(index);
  const search = candidateFinder(index);
  const collapse = collapser(index.runs);
  const { pairs, runs, report } = index;
  const size = (measure: number) => (pairs.start[measure + 1] as number) - (pairs.start[measure] as number);
  const runsOf = (measure: number) => runs.hash.subarray(runs.start[measure], runs.start[measure + 1]);
  /** Compares the open query with others. */
  const judged = (query: number, others: ArrayLike<number>): Neighbour[] => {
    const found: Neighbour[] = [];
    for (let at = 0; at < others.length; at++) {
      const measure = others[at] as number;
      if (report[measure] === report[query]) continue;
      const features = compare.compare(measure);
      const possible = compare.commonPairs(measure) >= COPY_POSSIBLE * Math.min(size(query), size(measure));
      const copied = possible ? carriedOver(runsOf(query), runsOf(measure)) : 0;
      const likely = probability(features);
      const kind = tier(likely, copied);
      if (kind === undefined) continue;
      const score = kind === 'copy' ? Math.max(likely, copied) : likely;
      found.push({ measure, tier: kind, score, copied, features, also: [] });
    }
    return found;
  };
  return {
    comparer: compare,
    candidates(query) {
      compare.use(query);
      return search.find(query, compare);
    },
    sameCandidates(query, moved, earlier) {
      compare.use(query);
      return search.same(query, compare, moved, earlier);
    },
    find(query, given) {
      compare.use(query);
      const { measures, visited } = given ? { measures: given, visited: 0 } : search.find(query, compare);
      return { neighbours: collapse(judged(query, measures).sort(byScore)), candidates: measures, visited };
    },
    unmoved(query, neighbours, further) {
      compare.use(query);
      const others = judged(query, further);
      if (others.length === 0) return true;
      const before = neighbours.map(({ measure, score }): Neighbour => {
        return { measure, score, tier: 'related', copied: 0, features: [0, 0, 0, 0], also: [] };
      });
      const after = collapse([...before, ...others].sort(byScore));
      const known = new Set(before);
      return after.every((one) => known.has(one) && one.also.length === 0);
    },
  };
}
