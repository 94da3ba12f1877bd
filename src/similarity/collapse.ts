import type { Runs } from './analyses.ts';
import { COPY } from './model.ts';
import type { Neighbour } from './neighbours.ts';
import { isCarriedOver } from './quads.ts';

/** So many links are shown with a measure; the rest is one click away. */
export const SHOWN_LINKS = 5;

/** Beyond the shown ones a link must be at least this likely (nine in ten of these share the theme), and there are no more than so many in all. */
const FURTHER = 0.2;
const MOST_LINKS = 20;

/**
 * Of each text so many of the smallest hashes are held against each other, and so many must be common for it to be looked at as a copy (bottom-k sketch,
 * Broder 1997). Of pairs that share .6 of their runs two in a thousand are missed.
 */
const SKETCH = 16;

/** Places for the hashes of all heads' sketches (at most a third is taken), and bits of what a head's runs are marked in; both powers of two. */
const PLACES = 1024;
const MARKS = 1024;
const WORDS = MARKS / 32;

/** A function that puts what is a copy of an earlier neighbour under that one, and leaves out what stands too far down. */
export function collapser({ start, hash }: Runs): (found: readonly Neighbour[]) => Neighbour[] {
  /** By the hash, in a table with open addresses: the heads that have it in their sketch, a bit each. */
  const sketched = new Uint32Array(PLACES);
  const having = new Uint32Array(PLACES);
  /** For each head the bits of its runs. */
  const marks = new Uint32Array(MOST_LINKS * WORDS);
  const placeOf = (sought: number) => {
    let place = sought & (PLACES - 1);
    while (having[place] !== 0 && sketched[place] !== sought) place = (place + 1) & (PLACES - 1);
    return place;
  };
  const sizeOf = (measure: number) => (start[measure + 1] as number) - (start[measure] as number);
  /** The heads, a bit each, that can be copies of a measure by their sketches: those with two hashes in common. */
  const alike = (measure: number) => {
    const first = start[measure] as number;
    const end = Math.min(first + SKETCH, start[measure + 1] as number);
    let once = 0;
    let twice = 0;
    for (let at = first; at < end; at++) {
      const heads = having[placeOf(hash[at] as number)] as number;
      twice |= once & heads;
      once |= heads;
    }
    return twice;
  };
  /** Whether so many runs of a measure can be among those of a head; nearly always as true as counting them, and much sooner known. */
  const possible = (head: number, measure: number, wanted: number) => {
    let spare = sizeOf(measure) - wanted;
    for (let at = start[measure] as number; spare >= 0 && at < (start[measure + 1] as number); at++) {
      const mark = (hash[at] as number) & (MARKS - 1);
      if ((((marks[head * WORDS + (mark >>> 5)] as number) >>> (mark & 31)) & 1) === 0) spare--;
    }
    return spare >= 0;
  };
  const runsOf = (measure: number) => hash.subarray(start[measure], start[measure + 1]);
  const isCopy = (head: number, headed: number, measure: number) => {
    // copies of each other are of about one length; a short text within a long one stays on its own
    const shorter = Math.min(sizeOf(headed), sizeOf(measure));
    if (shorter < COPY * Math.max(sizeOf(headed), sizeOf(measure))) return false;
    return possible(head, measure, Math.ceil(COPY * shorter)) && isCarriedOver(runsOf(measure), runsOf(headed), COPY);
  };
  const enter = (head: number, measure: number) => {
    const first = start[measure] as number;
    for (let at = first; at < (start[measure + 1] as number); at++) {
      const run = hash[at] as number;
      if (at < first + SKETCH) {
        const place = placeOf(run);
        sketched[place] = run;
        having[place] = (having[place] as number) | (1 << head);
      }
      const word = head * WORDS + ((run & (MARKS - 1)) >>> 5);
      marks[word] = (marks[word] as number) | (1 << (run & 31));
    }
  };
  return (found) => {
    having.fill(0);
    marks.fill(0);
    const heads: Neighbour[] = [];
    for (const one of found) {
      let above: Neighbour | undefined;
      for (let bits = alike(one.measure), head = 0; bits !== 0 && !above; bits >>>= 1, head++)
        if (bits & 1 && isCopy(head, heads[head]?.measure ?? -1, one.measure)) above = heads[head];
      if (above) above.also.push(one.measure);
      else if (heads.length < SHOWN_LINKS || (heads.length < MOST_LINKS && one.score >= FURTHER)) {
        enter(heads.length, one.measure);
        heads.push(one);
      }
    }
    return heads;
  };
}
