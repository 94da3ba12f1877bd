import type { Quantity } from './quantities.ts';
import type { Bound, TargetWords } from './target-words.ts';

/** Most letters between a bound and its number: 至少新建两所 has two. */
const NEAR = 6;
/** Longest word of bound, with room: 不得少于 has four. */
const WORD_MOST = 8;

/**
 * Where the text says a figure lies: what stands behind the number (以上, 以内, 余) decides before what stands in front of it, read back to `from`.
 */
export function boundOf(quantity: Quantity, from: number, text: string, words: TargetWords): Bound | null {
  const behind = words.after.find(([word]) => word === quantity.degree);
  if (behind) return behind[1];
  const front = text.slice(Math.max(from, quantity.start - NEAR - WORD_MOST), quantity.start);
  // 不超过 holds 超过: the longest word is asked first; 达 and 达到 state a level only where they touch the number
  for (const [word, bound] of words.before) {
    const at = front.lastIndexOf(word);
    const gap = front.length - at - word.length;
    if (at >= 0 && gap <= (bound === '=' || word.length === 1 ? 0 : NEAR)) return bound;
  }
  return null;
}
