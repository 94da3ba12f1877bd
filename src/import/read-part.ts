import type { Vocabulary } from '../report/vocabulary.ts';
import { type Finding, wordFinder } from '../report/word-finder.ts';
import { type Folded, fold } from '../text/fold.ts';

/** What a hint, and a word of the topic alone, count against a word that names an object. Both may be half or double without harm (see classify.ts). */
const HINT = 0.4;
const TOPIC_WORD = 0.3;

/** What a word of the vocabulary means. */
interface Meaning {
  kind: 'object' | 'hint' | 'topic' | 'not';
  /** Index of the object; for a topic's own words a negative number of the topic. */
  thing: number;
  topic: string;
  also?: string | undefined;
  weight: number;
}

/** A word of the vocabulary in a part; offsets are those of the folded text. */
export interface Hit {
  meaning: Meaning;
  start: number;
  end: number;
}

/** A part of the passage with the words found in it; `from` is its offset in the text it belongs to. */
export interface Part {
  where: 'title' | 'text' | 'path';
  heading?: number;
  from: number;
  folded: Folded;
  hits: Hit[];
}

const finders = new WeakMap<Vocabulary, (text: string) => Finding<Meaning>>();

/** The vocabulary's finder, built once. Objects come before topics, so that a word of both names the object. */
function finderOf(vocabulary: Vocabulary): (text: string) => Finding<Meaning> {
  const known = finders.get(vocabulary);
  if (known) return known;
  const words: [string, Meaning][] = [];
  const put = (list: readonly string[], meaning: Meaning) => {
    for (const word of list) words.push([word, meaning]);
  };
  for (const [thing, { topic, also, weight, patterns, hints, not }] of vocabulary.objects.entries()) {
    put(patterns, { kind: 'object', thing, topic, also, weight });
    put(hints, { kind: 'hint', thing, topic, also, weight: weight * HINT });
    put(not, { kind: 'not', thing, topic, weight: 0 });
  }
  for (const [index, { id, words: own, not }] of vocabulary.topics.entries()) {
    put(own, { kind: 'topic', thing: -1 - index, topic: id, weight: TOPIC_WORD });
    put(not, { kind: 'not', thing: -1 - index, topic: id, weight: 0 });
  }
  const finder = wordFinder(words);
  finders.set(vocabulary, finder);
  return finder;
}

/**
 * Finds the words of a part, left to right without overlaps, the longer first; what stands inside an exception of its thing is left out. Linear in
 * the text.
 * @param from offset of the part in the text it is cut from. @param heading index of the heading, when it is one.
 */
export function readPart(
  vocabulary: Vocabulary,
  text: string,
  where: 'title' | 'text' | 'path',
  from = 0,
  heading?: number,
): Part {
  const folded = fold(text);
  const barredUntil = new Map<number, number>();
  const hits: Hit[] = [];
  for (const { start, end, value } of finderOf(vocabulary)(folded.text).found) {
    const barred = barredUntil.get(value.thing) ?? 0;
    if (value.kind === 'not') barredUntil.set(value.thing, Math.max(end, barred));
    else if (start >= (hits.at(-1)?.end ?? 0) && end > barred) hits.push({ meaning: value, start, end });
  }
  return { where, heading, from, folded, hits };
}
