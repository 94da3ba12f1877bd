/**
 * Shade 1–4 of a count from 1 up on a logarithmic scale, so that one can be told from two and a hundred from ten.
 * @param most largest count of the picture; up to four every count has a shade of its own
 */
export function heat(count: number, most: number): 1 | 2 | 3 | 4 {
  const steps = Math.log2(Math.max(most, 4) + 1);
  return Math.min(4, 1 + Math.floor((4 * Math.log2(count)) / steps)) as 1 | 2 | 3 | 4;
}
