/** Least letters of a run that stand word for word in the archive. Shorter ones are phrases that everybody writes. */
export const LEAST_RUN = 15;
/** Letters that are looked up. Every run of 15 holds eight letters that begin at a multiple of eight, so only those are kept of the archive. */
const GRAM = 8;
/** Places looked at of one group of letters; what stands oftener is set wording, and some of its places will do. */
const MOST_PLACES = 48;
/** Between two texts: in no draft, so that no run goes across. */
const BORDER = '\u0000';

/** The archive's letters, ready to be searched. */
export interface RunIndex {
  all: string;
  /** Where each text begins in `all`, ascending. */
  starts: Int32Array;
  places: Map<string, number[]>;
}

/** A run of a draft's letters that stands in the archive. Offsets are those of the letters. */
export interface Run {
  start: number;
  end: number;
  /** Number of the text it stands in, and where in its letters. */
  text: number;
  from: number;
}

/** Makes the index of texts that are letters only. Linear in their length. */
export function runIndex(texts: readonly string[]): RunIndex {
  const starts = new Int32Array(texts.length);
  let length = 0;
  for (const [index, text] of texts.entries()) {
    starts[index] = length;
    length += text.length + BORDER.length;
  }
  const all = texts.join(BORDER) + BORDER;
  const places = new Map<string, number[]>();
  for (let at = 0; at + GRAM <= all.length; at += GRAM) {
    const gram = all.slice(at, at + GRAM);
    if (gram.includes(BORDER)) continue;
    const known = places.get(gram);
    if (!known) places.set(gram, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  }
  return { all, starts, places };
}

function textAt({ starts }: RunIndex, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The runs of a draft's letters that stand in the archive, in order and without overlap; where several begin together the longest, and of equal ones the
 * first in the archive's order. A run found once is not looked at again along its length, so a draft that is an archived report costs no more than its length.
 */
export function borrowedRuns(draft: string, index: RunIndex): Run[] {
  const { all, places } = index;
  const runs: Run[] = [];
  /** Up to where a draft has been followed beside a place of the archive, by the distance between them. */
  const followed = new Map<number, number>();
  for (let at = 0; at + GRAM <= draft.length; at++) {
    for (const place of places.get(draft.slice(at, at + GRAM)) ?? []) {
      if ((followed.get(place - at) ?? 0) > at) continue;
      let end = at + GRAM;
      while (end < draft.length && draft[end] === all[place - at + end]) end++;
      followed.set(place - at, end);
      let start = at;
      while (start > 0 && place - at + start > 0 && draft[start - 1] === all[place - at + start - 1]) start--;
      if (end - start < LEAST_RUN) continue;
      const text = textAt(index, place);
      runs.push({ start, end, text, from: place - at + start - (index.starts[text] as number) });
    }
  }
  runs.sort((a, b) => a.start - b.start || b.end - a.end || a.text - b.text);
  const kept: Run[] = [];
  let past = 0;
  for (const run of runs) {
    if (run.end <= past) continue;
    // what is left of a run behind a longer one
    const cut = Math.max(0, past - run.start);
    if (run.end - run.start - cut < LEAST_RUN) continue;
    kept.push({ ...run, start: run.start + cut, from: run.from + cut });
    past = run.end;
  }
  return kept;
}
