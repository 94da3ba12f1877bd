/** The sizes that archives are compared at: about √10 apart. */
const LADDER = [10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000];

/** Fewer reports make no archive that says anything. */
export const FEWEST = 10;

/**
 * The sizes asked for: “30,100,300”, or one size, which is then compared with the next smaller one of the ladder.
 * @returns undefined where the text is something else
 */
export function benchSizes(text: string): number[] | undefined {
  const sizes = text.split(',').map((one) => (/^\d{1,6}$/.test(one) ? Number(one) : 0));
  const rising = sizes.every((size, index) => size >= FEWEST && size > (sizes[index - 1] ?? 0));
  if (!rising) return undefined;
  const [only, second] = sizes as [number, number?];
  const smaller = LADDER.findLast((size) => size < only);
  return second === undefined && smaller !== undefined ? [smaller, only] : sizes;
}
