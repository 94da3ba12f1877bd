/** Of a ranking so many places count. */
export const PLACES = 5;

/** What a reader gains from a hit of each grade: 2^grade − 1, so that the same measure is worth three of the same theme. */
const gain = (grade: number) => 2 ** grade - 1;

const discounted = (grades: readonly number[]) =>
  grades.slice(0, PLACES).reduce((sum, grade, place) => sum + gain(grade) / Math.log2(place + 2), 0);

/**
 * nDCG at five places (Järvelin, Kekäläinen 2002): how near a ranking comes to the best possible one, 0 to 1. What nobody judged counts as unrelated.
 * @param ranking passage ids, best first
 * @returns undefined when no candidate is worth anything
 */
export function ndcg(ranking: readonly string[], grades: ReadonlyMap<string, number>): number | undefined {
  const best = discounted([...grades.values()].sort((a, b) => b - a));
  return best > 0 ? discounted(ranking.map((id) => grades.get(id) ?? 0)) / best : undefined;
}

/** Mean of the numbers that are there; NaN for none. */
export function mean(values: readonly (number | undefined)[]): number {
  const known = values.filter((value) => value !== undefined);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
}
