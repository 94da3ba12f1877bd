// 达99.8%以上 → 达, 以上
const HAN_RUN = /\p{Script=Han}{2,}/gu;

/** 课后服务 → 课后 服务; 双减政 → 双减 减政. */
function pairsOf(run: string): string[] {
  const chars = Array.from(run);
  return Array.from({ length: Math.ceil(chars.length / 2) }, (_, index) => {
    const start = Math.min(2 * index, chars.length - 2);
    return chars.slice(start, start + 2).join('');
  });
}

/** At most `limit` of a list, spread over its length. */
function spread<T>(list: readonly T[], limit: number): T[] {
  if (list.length <= limit) return [...list];
  const step = (list.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, index) => list[Math.round(index * step)] as T);
}

/**
 * What to ask the index for, so that every text that holds all terms is among the answers: Pagefind 1.6.0 indexes each pair of neighbouring Han
 * characters. Numbers and words of other letters are indexed whole (3所 stands in 13所, 99.8% is indexed as 998), single characters only where they
 * stand alone, so neither narrows the search without loss. Empty when the terms hold no pair.
 * @param limit pairs asked for at most per term
 */
export function indexKeys(terms: readonly string[], limit: number): string[] {
  const keys = terms.flatMap((term) => spread((term.match(HAN_RUN) ?? []).flatMap(pairsOf), limit));
  return [...new Set(keys)];
}
