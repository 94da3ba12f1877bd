/** Pairs asked for at most per term: more only cost requests, since every hit is verified. */
const PAIRS = 8;

// 达99.8%以上 → 达, 99.8, 以上
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+(?:[.][\p{L}\p{N}]+)*/gu;
const HAN = /^\p{Script=Han}/u;

/** 课后服务 → 课后 服务; 双减政 → 双减 减政. A long run gives pairs spread over its length. */
function pairs(run: string): string[] {
  const chars = Array.from(run);
  const all = Array.from({ length: Math.ceil(chars.length / 2) }, (_, index) => {
    const start = Math.min(2 * index, chars.length - 2);
    return chars.slice(start, start + 2).join('');
  });
  if (all.length <= PAIRS) return all;
  return Array.from(
    { length: PAIRS },
    (_, index) => all[Math.round((index * (all.length - 1)) / (PAIRS - 1))] as string,
  );
}

/**
 * What to ask the index for, so that every text that holds all terms is among the answers: Pagefind 1.6.0 indexes each pair of neighbouring Han
 * characters, and words of other letters and digits whole. A single Han character is asked for only where there is nothing better. Empty when the
 * terms hold nothing that is indexed.
 */
export function indexKeys(terms: readonly string[]): string[] {
  const runs = terms.flatMap((term) => term.match(RUNS) ?? []);
  const han = runs.filter((run) => HAN.test(run));
  const long = han.filter((run) => Array.from(run).length > 1).flatMap(pairs);
  // “3所” stands in 13所 too, and 99.8 is indexed as 998: other runs are keys only where no pair narrows the search
  const other = runs.filter((run) => !HAN.test(run)).map((run) => run.replaceAll('.', ''));
  const keys = long.length ? long : other.length ? other : han;
  return [...new Set(keys)];
}
