/** A size and what it cost. */
export interface Point {
  size: number;
  cost: number;
}

/**
 * How cost grows with size: the e of cost ~ size^e that fits best (least squares of the logarithms). 1 is in proportion, 2 is quadratic.
 * Undefined with fewer than two sizes.
 */
export function growthExponent(points: readonly Point[]): number | undefined {
  const logs = points
    .filter(({ size, cost }) => size > 0 && cost > 0)
    .map(({ size, cost }) => [Math.log(size), Math.log(cost)] as const);
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [x, y] = [mean(logs.map(([size]) => size)), mean(logs.map(([, cost]) => cost))];
  const spread = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  if (logs.length < 2 || spread === 0) return undefined;
  return logs.reduce((sum, [size, cost]) => sum + (size - x) * (cost - y), 0) / spread;
}
