import { fnv } from '../text/fnv.ts';
import { fold } from '../text/fold.ts';

// everything but letters and figures: punctuation differs between two prints of one text
const OTHER = /[^\p{L}\p{N}]/gu;

const LENGTH = 4;

/** Fewer runs than this prove nothing: 加强领导，落实责任 is no quotation. */
const FEWEST = 12;

/** Hashes (FNV-1a, 32 bits) of all runs of four letters or figures of a text, ascending and without repeats. */
export function quads(text: string): Uint32Array {
  const letters = fold(text).text.replace(OTHER, '');
  const hashes = new Uint32Array(Math.max(0, letters.length - LENGTH + 1));
  for (let at = 0; at < hashes.length; at++) hashes[at] = fnv(letters, at, at + LENGTH);
  hashes.sort();
  let kept = 0;
  for (let at = 0; at < hashes.length; at++)
    if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[kept++] = hashes[at] as number;
  return hashes.slice(0, kept);
}

/** Number of values two ascending lists have in common. */
function common(one: Uint32Array, other: Uint32Array): number {
  let found = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const x = one[i] as number;
    const y = other[j] as number;
    if (x === y) found++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return found;
}

/**
 * How much of the shorter text stands word for word in the longer one, 0 to 1: the share of its runs of four letters. 0 for texts too short to
 * tell. Equal hashes of different runs are too rare to matter here (one in 10⁶ for texts of 1,000 letters).
 */
export function carriedOver(a: Uint32Array, b: Uint32Array): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter < FEWEST) return 0;
  return common(a, b) / shorter;
}

/** Whether `carriedOver` is at least `share`, found out with no more comparing than that takes. */
export function isCarriedOver(a: Uint32Array, b: Uint32Array, share: number): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (shorter.length < FEWEST) return share <= 0;
  const wanted = Math.ceil(share * shorter.length);
  let found = 0;
  let spare = shorter.length - wanted;
  for (let at = 0, j = 0; found < wanted; at++) {
    const hash = shorter[at] as number;
    while (j < longer.length && (longer[j] as number) < hash) j++;
    if (longer[j] === hash) found++;
    else if (--spare < 0) return false;
  }
  return true;
}
