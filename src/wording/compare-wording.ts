import { commonSubsequence, memoryOf } from './common-subsequence.ts';
import { wordsOf } from './words-of.ts';

/** A stretch of two compared texts: in both, only in the first, or only in the second. */
export interface Stretch {
  in: 'both' | 'first' | 'second';
  text: string;
}

/** Two texts in one, in order. */
export interface Comparison {
  /** All stretches of `both` and `first` joined are the first text, those of `both` and `second` the second. */
  stretches: Stretch[];
  /** Share of the letters of both texts that they have in common, 0 to 1. */
  likeness: number;
}

/** A common run with fewer letters says nothing: 的, 加强, 工作，. */
const LEAST_LETTERS = 3;

/**
 * Machine words the comparison by words may keep (64 MB); two longer texts are compared by clauses, which are some ten times fewer. Two texts of 20,000 letters
 * take 4 million.
 */
const MOST_MEMORY = 2 ** 24;

// 加强师德建设，提高……
const CLAUSE = /[^，。；：！？、\n]*[，。；：！？、\n]*/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;

const letters = (text: string) => text.replace(NO_LETTER, '').length;

/** A text as numbers of its parts; equal parts have the same number. */
interface Numbered {
  words: Int32Array;
  clauses: Int32Array | undefined;
}

/**
 * A function that compares two texts word by word (a longest common subsequence of the words of `Intl.Segmenter`). Common runs of one or two letters count as
 * different, so that what is marked as shared reads as wording. Where both differ the first text's words come first. Deterministic; it remembers the words
 * of every text it has met (four bytes a word), since cutting a text costs more than comparing it.
 */
export function wordingComparer(): (first: string, second: string) => Comparison {
  const parts: string[] = [];
  const sizes: number[] = [];
  const numbers = new Map<string, number>();
  const number = (part: string) => {
    const known = numbers.get(part);
    if (known !== undefined) return known;
    numbers.set(part, parts.length);
    sizes.push(letters(part));
    return parts.push(part) - 1;
  };
  const met = new Map<string, Numbered>();
  const read = (text: string): Numbered => {
    let known = met.get(text);
    if (!known) {
      known = { words: Int32Array.from(wordsOf(text), number), clauses: undefined };
      met.set(text, known);
    }
    return known;
  };
  const clauses = (text: string): Int32Array => {
    const known = read(text);
    known.clauses ??= Int32Array.from(text.match(CLAUSE) ?? [], number);
    return known.clauses;
  };
  const size = (list: Int32Array, from = 0, to = list.length) => {
    let sum = 0;
    for (let at = from; at < to; at++) sum += sizes[list[at] as number] as number;
    return sum;
  };
  const text = (list: Int32Array, from: number, to: number) => {
    let joined = '';
    for (let at = from; at < to; at++) joined += parts[list[at] as number];
    return joined;
  };
  return (first, second) => {
    let [one, other] = [read(first).words, read(second).words];
    if (memoryOf(one.length, other.length) > MOST_MEMORY) [one, other] = [clauses(first), clauses(second)];
    const stretches: Stretch[] = [];
    let common = 0;
    let [from, since] = [0, 0];
    const apart = (to: number, until: number) => {
      if (to > from) stretches.push({ in: 'first', text: text(one, from, to) });
      if (until > since) stretches.push({ in: 'second', text: text(other, since, until) });
    };
    for (const run of commonSubsequence(one, other)) {
      const [to, until] = [run.first + run.length, run.second + run.length];
      const shared = size(one, run.first, to);
      if (shared < LEAST_LETTERS) continue;
      apart(run.first, run.second);
      stretches.push({ in: 'both', text: text(one, run.first, to) });
      common += shared;
      [from, since] = [to, until];
    }
    apart(one.length, other.length);
    const all = size(one) + size(other);
    return { stretches, likeness: all ? (2 * common) / all : 1 };
  };
}

/** Compares two texts as `wordingComparer` does. */
export const compareWording = (first: string, second: string): Comparison => wordingComparer()(first, second);
