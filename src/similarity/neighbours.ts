import { candidateFinder } from './candidates.ts';
import { type Comparer, comparer, type Features } from './compare.ts';
import type { MeasureIndex } from './index-measures.ts';
import { COPY, probability, type Tier, tier } from './model.ts';
import { carriedOver, isCarriedOver } from './quads.ts';

/** So many links are shown with a measure; the rest is one click away. */
export const SHOWN_LINKS = 5;

/** Beyond the shown ones a link must be at least this likely (nine in ten of these share the theme), and there are no more than so many in all. */
const FURTHER = 0.2;
const MOST_LINKS = 20;

/** Below this share of common letter pairs no text can be a copy, and its runs of four need not be looked at. */
const COPY_POSSIBLE = 0.5;

/**
 * Of each text so many of the smallest hashes are held against each other, and so many must be common for it to be looked at as a copy (bottom-k sketch,
 * Broder 1997). Of pairs that share .6 of their runs two in a thousand are missed.
 */
const SKETCH = 16;
const SKETCH_COMMON = 2;

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
  /** Entries of cut lists that were visited, and measures compared in full. */
  visited: number;
  compared: number;
}

/** Puts what is a copy of an earlier neighbour under that one. */
function collapse(found: readonly Neighbour[], quads: readonly Uint32Array[]): Neighbour[] {
  const heads: Neighbour[] = [];
  /** Which heads have a hash in their sketch. */
  const sketched = new Map<number, number[]>();
  const shared = new Uint8Array(MOST_LINKS);
  /** The heads, by their number in ascending order, that can be copies of a text by their sketches. */
  const alike = (sketch: Uint32Array) => {
    shared.fill(0);
    for (const hash of sketch) for (const head of sketched.get(hash) ?? []) shared[head] = (shared[head] as number) + 1;
    return heads.filter((_, head) => (shared[head] as number) >= SKETCH_COMMON);
  };
  for (const one of found) {
    const own = quads[one.measure] as Uint32Array;
    const sketch = own.subarray(0, SKETCH);
    const head = alike(sketch).find(({ measure }) => {
      const other = quads[measure] as Uint32Array;
      // copies of each other are of about one length; a short text within a long one stays on its own
      const [shorter, longer] = own.length < other.length ? [own, other] : [other, own];
      return shorter.length >= COPY * longer.length && isCarriedOver(own, other, COPY);
    });
    if (head) head.also.push(one.measure);
    else if (heads.length < SHOWN_LINKS || (heads.length < MOST_LINKS && one.score >= FURTHER)) {
      for (const hash of sketch) {
        const list = sketched.get(hash);
        if (list) list.push(heads.length);
        else sketched.set(hash, [heads.length]);
      }
      heads.push(one);
    }
  }
  return heads;
}

/**
 * A function that finds the neighbours of a measure, best first. With `candidates` given (all other measures, say) exactly these are compared; otherwise
 * those of `candidateFinder`.
 */
export function neighbourFinder(index: MeasureIndex): {
  find(query: number, candidates?: ArrayLike<number>): Neighbourhood;
  comparer: Comparer;
} {
  const compare = comparer(index);
  const candidatesOf = candidateFinder(index);
  const { pairs, quads, report } = index;
  const size = (measure: number) => (pairs.start[measure + 1] as number) - (pairs.start[measure] as number);
  return {
    comparer: compare,
    find(query, given) {
      compare.use(query);
      const { measures, visited } = given ? { measures: given, visited: 0 } : candidatesOf(query, compare);
      const found: Neighbour[] = [];
      for (let at = 0; at < measures.length; at++) {
        const measure = measures[at] as number;
        if (report[measure] === report[query]) continue;
        const { features, commonPairs } = compare.compare(measure);
        const possible = commonPairs >= COPY_POSSIBLE * Math.min(size(query), size(measure));
        const copied = possible ? carriedOver(quads[query] as Uint32Array, quads[measure] as Uint32Array) : 0;
        const likely = probability(features);
        const kind = tier(likely, copied);
        if (kind === undefined) continue;
        const score = kind === 'copy' ? Math.max(likely, copied) : likely;
        found.push({ measure, tier: kind, score, copied, features, also: [] });
      }
      found.sort((a, b) => b.score - a.score || a.measure - b.measure);
      return { neighbours: collapse(found, quads), visited, compared: measures.length };
    },
  };
}
