import { fold } from './fold.ts';

/** Length of the pieces two texts are compared by (design §6: a copy is ≥ .6 contained 4-grams). */
const GRAM = 4;

/** Share of common text from which one text is a copy of another. */
export const COPY_SHARE = 0.6;

/** Spread of hashes over the space of 2^32; Knuth's multiplicative constant. */
const SPREAD = 2654435761;

/** All different pieces of four characters of a text, as hashes: without punctuation, blanks and digits, which copies change first. Linear in the text. */
export function grams(text: string): Set<number> {
  const letters = fold(text).text.replace(/[^\p{L}]/gu, '');
  const found = new Set<number>();
  for (let at = 0; at + GRAM <= letters.length; at++) {
    let hash = 0;
    for (let next = at; next < at + GRAM; next++) hash = Math.imul(hash ^ letters.charCodeAt(next), SPREAD) >>> 0;
    found.add(hash);
  }
  return found;
}

/** Which share of the smaller text stands in the larger one, 0 to 1; a text without four letters shares nothing. */
export function commonShare(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const gram of small) if (large.has(gram)) common++;
  return common / small.size;
}
