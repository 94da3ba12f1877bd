import { suffixOrder } from './suffix-order.ts';

/** Texts laid end to end, with what has to be known of every place. */
export interface Sequence {
  text: string;
  /** Starts of the suffixes, in order of their first `MOST` units. */
  order: Int32Array;
  /** Which text a place belongs to. */
  textAt: Int32Array;
  /** Where each text begins. */
  starts: Int32Array;
  /** Where a phrase that begins here ends at the latest: at the next stop or the end of its text. */
  limit: Int32Array;
}

/** Longest phrase, in units; what is longer is copied text. */
export const MOST = 64;
/** The code unit that stands between two texts and in none of them. */
export const BETWEEN = 0;
/** A phrase stays inside a sentence; the signs as the folded texts have them. */
const STOPS = new Set([BETWEEN, ...Array.from('。;；!！?？:：', (sign) => sign.charCodeAt(0))]);

/** Lays folded texts end to end and orders their suffixes. Linear in the texts, but for the logarithm of `MOST`. */
export function sequence(texts: readonly string[]): Sequence {
  const between = String.fromCharCode(BETWEEN);
  const text = texts.map((one) => one.replaceAll(between, ' ') + between).join('');
  const units = new Uint16Array(text.length);
  const textAt = new Int32Array(text.length);
  const limit = new Int32Array(text.length);
  const starts = new Int32Array(texts.length);
  for (let at = 0, index = 0; at < text.length; at++) {
    units[at] = text.charCodeAt(at);
    textAt[at] = index;
    if (units[at] === BETWEEN && ++index < texts.length) starts[index] = at + 1;
  }
  for (let at = text.length - 1, stop = at; at >= 0; at--) {
    if (STOPS.has(units[at] as number)) stop = at;
    limit[at] = stop;
  }
  return { text, order: suffixOrder(units, MOST), textAt, starts, limit };
}

/** All places of a phrase of at most `MOST` units, in the order of the suffixes; a binary search and a copy. */
export function placesOf(phrase: string, { text, order }: Sequence): Int32Array {
  const compare = (place: number) => {
    const own = text.slice(place, place + phrase.length);
    return own < phrase ? -1 : own > phrase ? 1 : 0;
  };
  const bound = (past: boolean) => {
    let [low, high] = [0, order.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const side = compare(order[middle] as number);
      if (side < 0 || (past && side === 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return order.subarray(bound(false), bound(true));
}
