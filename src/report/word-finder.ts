import { GAP_SIGN } from './word-pattern.ts';

/** Most characters that `…` may stand for: 新建农村寄宿制中心幼儿园 has eight between 新建 and 幼儿园. */
export const GAP = 8;

// a gap stays inside one clause: 新建小学三所，改建幼儿园两所 is no 新建…幼儿园
const CLAUSE_END = new Set('，。；：！？,;:!?\n');

interface Node<T> {
  /** By UTF-16 unit: a letter of its own would be a new string for every place of a text. */
  next: Map<number, Node<T>>;
  values: T[];
  /** What may follow after a gap. */
  after: { rest: string; value: T }[];
}

/** One occurrence of a word: where in the text, and what the word stands for. */
interface Found<T> {
  start: number;
  end: number;
  value: T;
}

/** All occurrences, by start and then longest first, and how many characters were compared for them. */
export interface Finding<T> {
  found: Found<T>[];
  steps: number;
}

const node = <T>(): Node<T> => ({ next: new Map(), values: [], after: [] });

/**
 * A function that finds every occurrence of the given words (see `wordPattern`) in a folded text, overlapping ones included. The words stand in a
 * tree of letters, so a text of n characters costs at most n × (longest word + words with one beginning × gap) comparisons, whatever it holds.
 */
export function wordFinder<T>(words: Iterable<readonly [word: string, value: T]>): (text: string) => Finding<T> {
  const root = node<T>();
  for (const [word, value] of words) {
    const [head = '', rest] = word.split(GAP_SIGN);
    let place = root;
    for (let at = 0; at < head.length; at++) {
      let next = place.next.get(head.charCodeAt(at));
      if (!next) {
        next = node<T>();
        place.next.set(head.charCodeAt(at), next);
      }
      place = next;
    }
    if (rest === undefined) place.values.push(value);
    else place.after.push({ rest, value });
  }
  return (text) => {
    const found: Found<T>[] = [];
    let steps = 0;
    for (let start = 0; start < text.length; start++) {
      // at most letters no word begins
      if (!root.next.has(text.charCodeAt(start)) && root.values.length + root.after.length === 0) {
        steps++;
        continue;
      }
      const first = found.length;
      let place: Node<T> | undefined = root;
      for (let end = start; place; ) {
        for (const value of place.values) found.push({ start, end, value });
        for (const { rest, value } of place.after) {
          for (let from = end; from <= end + GAP && from < text.length; from++) {
            steps++;
            if (text.startsWith(rest, from)) {
              found.push({ start, end: from + rest.length, value });
              break;
            }
            if (CLAUSE_END.has(text[from] as string)) break;
          }
        }
        steps++;
        place = place.next.get(text.charCodeAt(end++));
      }
      if (found.length - first > 1) found.push(...found.splice(first).sort((a, b) => b.end - a.end));
    }
    return { found, steps };
  };
}
