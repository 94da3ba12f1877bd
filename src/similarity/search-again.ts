import type { Candidates, Moved } from './candidates.ts';
import type { Neighbour, NeighbourFinder } from './neighbours.ts';
import type { Renumbered, Searches } from './searches.ts';

/** In place of a candidate's number: one that was a neighbour or a copy of one, and is not there any more. */
const MARKED_AND_GONE = -2;

/** An earlier search, and where its measures stand now. */
export interface Before extends Renumbered {
  searches: Found;
  moved: Moved;
}

/** What was found for all measures, without what it was found from. */
export type Found = Pick<Searches, 'start' | 'candidate' | 'least' | 'first' | 'neighbour' | 'score'>;

/** What was found for one measure. */
export interface Searched {
  /** As in `Searches`. */
  candidates: Int32Array;
  /** As in `Searches`. */
  least: number;
  neighbours: readonly Pick<Neighbour, 'measure' | 'score'>[];
  /** The neighbours when they were looked for anew; undefined when they are those of the earlier search, and so is all that is said of them. */
  found: readonly Neighbour[] | undefined;
}

/** The earlier candidates of a query by their numbers of today, with the same mark; −1 for those that are gone or are not what they were. */
function renamed({ searches, now }: Before, old: number): Int32Array {
  return searches.candidate
    .slice(searches.start[old], searches.start[old + 1])
    .map((code) => ((now[code >> 1] as number) < 0 ? -1 - (code % 2) : 2 * (now[code >> 1] as number) + (code % 2)));
}

/** The candidates of today with the marks of the earlier ones, and those that are new; undefined when a marked one is no candidate any more. */
function marked(earlier: Int32Array, candidates: Int32Array): { coded: Int32Array; further: number[] } | undefined {
  const coded = candidates.map((candidate) => 2 * candidate);
  const further: number[] = [];
  let at = 0;
  for (const code of earlier) {
    for (; at < candidates.length && (candidates[at] as number) < code >> 1; at++)
      further.push(candidates[at] as number);
    if (code >= 0 && candidates[at] === code >> 1) coded[at++] = code;
    else if (code === MARKED_AND_GONE || (code >= 0 && code % 2 === 1)) return undefined;
  }
  for (; at < candidates.length; at++) further.push(candidates[at] as number);
  return { coded, further };
}

/** The earlier neighbours of a query, as far as they are those of today; undefined when the candidates do not show it. */
function kept(finder: NeighbourFinder, before: Before, query: number): Searched | Candidates {
  const { searches, now, was, moved } = before;
  const old = was[query] as number;
  if (old < 0) return finder.candidates(query);
  const earlier = renamed(before, old);
  const neighbours: Pick<Neighbour, 'measure' | 'score'>[] = [];
  for (let entry = searches.first[old] as number; entry < (searches.first[old + 1] as number); entry++)
    neighbours.push({
      measure: now[searches.neighbour[entry] as number] as number,
      score: searches.score[entry] as number,
    });
  const least = searches.least[old] as number;
  if (
    earlier.every((code) => code >= 0) &&
    finder.sameCandidates(query, moved, { measures: earlier.map((code) => code >> 1), least })
  )
    return { candidates: earlier, least, neighbours, found: undefined };
  const candidates = finder.candidates(query);
  const known = marked(earlier, candidates.measures);
  if (!known || (known.further.length > 0 && !finder.unmoved(query, neighbours, known.further))) return candidates;
  return { candidates: known.coded, least: candidates.least, neighbours, found: undefined };
}

/** A search in which all candidates are compared. */
function anew(finder: NeighbourFinder, query: number, { measures, least }: Candidates): Searched {
  const { neighbours } = finder.find(query, measures);
  const counted = new Set(neighbours.flatMap(({ measure, also }) => [measure, ...also]));
  const candidates = measures.map((candidate) => 2 * candidate + (counted.has(candidate) ? 1 : 0));
  return { candidates, least, neighbours, found: neighbours };
}

/**
 * A function that finds the neighbours of measures, those of an earlier search where it can be shown that they are the same. With the same candidates, each
 * of them what it was, and a query that asks what it asked, nothing else can differ. The candidates are the same when no measure that stands in other lists
 * than before has got in or dropped out. Else they are looked up, and where a few have gone or come, it is enough that those that have gone left no trace
 * and those that have come leave none.
 */
export function searchAgain(finder: NeighbourFinder, before?: Before): (query: number) => Searched {
  return (query) => {
    const found = before ? kept(finder, before, query) : finder.candidates(query);
    return 'measures' in found ? anew(finder, query, found) : found;
  };
}

/** What was found for all measures, each given with its number in any order, in one piece. */
export function gather(size: number, found: Iterable<readonly [query: number, Searched]>): Found {
  const by = new Map(found);
  const start = new Int32Array(size + 1);
  const first = new Int32Array(size + 1);
  for (let query = 0; query < size; query++) {
    start[query + 1] = (start[query] as number) + (by.get(query)?.candidates.length ?? 0);
    first[query + 1] = (first[query] as number) + (by.get(query)?.neighbours.length ?? 0);
  }
  const candidate = new Int32Array(start[size] as number);
  const neighbour = new Int32Array(first[size] as number);
  const score = new Float64Array(first[size] as number);
  const least = new Float64Array(size);
  for (const [query, { candidates, neighbours, least: key }] of by) {
    candidate.set(candidates, start[query]);
    least[query] = key;
    for (const [place, one] of neighbours.entries()) {
      neighbour[(first[query] as number) + place] = one.measure;
      score[(first[query] as number) + place] = one.score;
    }
  }
  return { start, candidate, least, first, neighbour, score };
}
