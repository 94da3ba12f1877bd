import { fnv } from '../../text/fnv.ts';
import type { FilterName } from '../filters.ts';

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

/** What is between words and part of none: ，。“”+ and the like. */
const MARK = /[\p{P}\p{S}]/u;
const marks = new Map<number, boolean>();
function isMark(unit: number): boolean {
  let known = marks.get(unit);
  if (known === undefined) {
    known = MARK.test(String.fromCharCode(unit));
    marks.set(unit, known);
  }
  return known;
}

/**
 * All grams of a folded text, each once; letters on both sides of marks make a pair, too: of 课程，通过 both 程， and ，通 stand in most reports, 程通 does not.
 */
export function gramKeys(text: string): Set<GramKey> {
  const keys = new Set<GramKey>();
  let before = -1;
  let letter = -1;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    keys.add(unit);
    if (before >= 0) keys.add(before * UNITS + unit);
    if (!isHan(unit) && isMark(unit)) before = unit;
    else {
      if (letter >= 0 && before !== letter) keys.add(letter * UNITS + unit);
      before = letter = unit;
    }
  }
  return keys;
}

/** Whether Pagefind has a gram, too: a pair of Han letters. All others are the `rest`. */
export const isHanPair = (key: GramKey): boolean =>
  key >= UNITS && key < FACTS && isHan(Math.floor(key / UNITS)) && isHan(key % UNITS);

/** The key of a value that reports are filtered by, region hubei/wuhan say. Values that share a hash are told apart when the report has been read. */
export const factKey = (filter: FilterName, value: string): GramKey => FACTS + fnv(`${filter} ${value}`);

/** The file a key stands in, from 0 to `shards − 1`: spread by Knuth's multiplicative hash, so that no file is much larger than another. */
export function shardOf(key: GramKey, shards: number): number {
  const folded = (key ^ Math.floor(key / FACTS)) | 0;
  return (Math.imul(folded, 0x9e3779b1) >>> 0) % shards;
}

// 3所, b5, 99.8%: letters and figures that are not Han; they are rarer than marks
const FIGURE = /[^\p{Script=Han}\P{L}]|\p{N}/u;

/** A list in an order in which every beginning is spread over its length: first, last, middle, the middles of the halves. */
function spread<T>(list: readonly T[]): T[] {
  const order = new Set<number>(list.length ? [0, list.length - 1] : []);
  for (let parts = 2; order.size < list.length; parts *= 2)
    for (let part = 1; part < parts; part += 2) order.add(Math.round((part * (list.length - 1)) / parts));
  return [...order].map((at) => list[at] as T);
}

/**
 * Grams to look up so that every text that holds a term is among the answers: a lone character by itself, anything longer by pairs. The first of them say
 * most: pairs with figures, then the others spread over the term.
 * @param term folded
 * @param wanted which grams can be looked up
 */
export function termKeys(term: string, wanted: (key: GramKey) => boolean): GramKey[] {
  const all = [...gramKeys(term)].filter((key) => (term.length === 1 || key >= UNITS) && wanted(key));
  const text = (key: GramKey) => String.fromCharCode(Math.floor(key / UNITS), key % UNITS);
  const figures = all.filter((key) => FIGURE.test(text(key)));
  const rest = all.filter((key) => !figures.includes(key));
  return [...spread(figures), ...spread(rest)];
}
