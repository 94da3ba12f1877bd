/**
 * Keys of the gram index. A gram is one UTF-16 unit of a folded text or two that stand side by side; its key is the unit, or `first × 65536 + second`.
 * Above all of them are the keys of facts of a report (`factKey`).
 */
export type GramKey = number;

const UNITS = 0x10000;
/** Keys of facts begin where those of grams end. */
const FACTS = 2 ** 32;

/** 课, 一 – 鿿: what Pagefind indexes in pairs. Han letters outside this block are in both indexes. */
const isHan = (unit: number) => unit >= 0x4e00 && unit <= 0x9fff;

/** All grams of a folded text, each once. */
export function gramKeys(text: string): Set<GramKey> {
  const keys = new Set<GramKey>();
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    keys.add(unit);
    if (at > 0) keys.add(before * UNITS + unit);
    before = unit;
  }
  return keys;
}

/** Whether Pagefind has a gram, too: a pair of Han letters. All others are the `rest`. */
export const isHanPair = (key: GramKey): boolean =>
  key >= UNITS && key < FACTS && isHan(Math.floor(key / UNITS)) && isHan(key % UNITS);

/** The key of a fact, `region hubei/wuhan` say: a hash (FNV-1a, 32 bits). Facts that share one are told apart when the report has been read. */
export function factKey(fact: string): GramKey {
  let hash = 0x811c9dc5;
  for (let at = 0; at < fact.length; at++) hash = Math.imul(hash ^ fact.charCodeAt(at), 0x01000193);
  return FACTS + (hash >>> 0);
}

/** The file a key stands in, from 0 to `shards − 1`: spread by Knuth's multiplicative hash, so that no file is much larger than another. */
export function shardOf(key: GramKey, shards: number): number {
  const folded = (key ^ Math.floor(key / FACTS)) | 0;
  return (Math.imul(folded, 0x9e3779b1) >>> 0) % shards;
}

// 3所, b5, 99.8%: letters and figures that are not Han; they are rarer than marks
const FIGURE = /[^\p{Script=Han}\P{L}]|\p{N}/u;

/** At most `limit` of a list, spread over its length. */
function spread<T>(list: readonly T[], limit: number): T[] {
  if (list.length <= limit) return [...list];
  if (limit <= 1) return list.slice(0, limit);
  const step = (list.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, index) => list[Math.round(index * step)] as T);
}

/**
 * Grams to look up so that every text that holds a term is among the answers: a lone character by itself, anything longer by pairs.
 * @param term folded
 * @param wanted which grams can be looked up
 * @param limit at most so many; pairs with figures come first, the others are spread over the term
 */
export function termKeys(term: string, wanted: (key: GramKey) => boolean, limit: number): GramKey[] {
  const all = [...gramKeys(term)].filter((key) => (term.length === 1 || key >= UNITS) && wanted(key));
  const text = (key: GramKey) => String.fromCharCode(Math.floor(key / UNITS), key % UNITS);
  const figures = all.filter((key) => FIGURE.test(text(key)));
  const others = all.filter((key) => !figures.includes(key));
  const first = spread(figures, limit);
  return [...first, ...spread(others, limit - first.length)];
}
