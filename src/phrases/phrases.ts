import { kindOf, type PhraseKind } from './kind-of.ts';
import type { PhraseWords } from './phrase-words.ts';
import { repeats } from './repeats.ts';
import { placesOf, type Sequence, sequence } from './sequence.ts';
import { letters, trimPhrase } from './trim-phrase.ts';
import { wordStarts } from './word-starts.ts';

/** A passage as phrases are looked for in it. */
export interface PhraseText {
  /** Folded as the search folds it. */
  text: string;
  /** Region path: a phrase must stand with two bureaus. */
  bureau: string;
}

/** Wording that recurs. */
export interface Phrase {
  /** Folded. */
  phrase: string;
  kind: PhraseKind;
  /** Indexes of the texts that hold it, ascending. */
  texts: number[];
  bureaus: number;
  /** Where it stands first: index of the text, and offset in it. */
  first: { text: number; offset: number };
}

/** Fewest letters of a phrase, and fewest bureaus that use it. */
const LEAST = 6;
const BUREAUS = 2;
/** A phrase must end freely in one of so many places at least: 不断提高教育 is always followed by 质量 or 水平. */
const FREE = 4;
/** Letters before a place that are searched for a 《; the longest names have under sixty. */
const TITLE_REACH = 60;

// stops, pauses, brackets, and what stands between two texts
const SIGN = /[^\p{L}\p{N}]/u;

/** Whether a place lies inside 《》 of its text. */
function inTitle({ text }: Sequence, place: number): boolean {
  for (let at = place - 1; at >= Math.max(0, place - TITLE_REACH); at--) {
    if (text[at] === '《') return true;
    if (text[at] === '》' || text[at] === '\u0000') return false;
  }
  return false;
}

/** What is found out about a phrase at its places. */
function uses(phrase: string, places: Iterable<number>, given: Sequence, words: PhraseWords) {
  const holders = new Set<number>();
  let [count, free, parts, titles] = [0, 0, 0, 0];
  for (const place of places) {
    const end = place + phrase.length;
    count++;
    holders.add(given.textAt[place] as number);
    if (SIGN.test(given.text[end] as string) || words.follows.some((word) => given.text.startsWith(word, end))) free++;
    if (given.text[place - 1] === '《' && given.text[end] === '》') titles++;
    else if (inTitle(given, place)) parts++;
  }
  return { holders, free: free * FREE >= count, part: parts * 2 > count, titled: titles * 2 > count };
}

/**
 * Wording of at least `LEAST` letters that recurs in the texts of two bureaus or more, most used first. Stretches that cannot be made longer are cut
 * down to whole words; a phrase inside a longer one is given only when it also stands without it with two bureaus. The texts a phrase is said to
 * stand in are exactly those that include it. Linear in the texts and in the places of the phrases found, but for the logarithm of the longest.
 */
export function phrases(texts: readonly PhraseText[], words: PhraseWords): Phrase[] {
  const given = sequence(texts.map(({ text }) => text));
  const bureaus = [...new Set(texts.map(({ bureau }) => bureau))];
  const number = new Map(bureaus.map((bureau, index) => [bureau, index]));
  const owners = texts.map(({ bureau }) => number.get(bureau) as number);
  const owner = (text: number) => owners[text] as number;
  const begins = wordStarts(given.text, words.whole);

  const found = new Set<string>();
  for (const { start, length } of repeats(given, owner, LEAST)) {
    const stretch = given.text.slice(start, start + length);
    const phrase = trimPhrase(stretch, (at) => begins[start + at] === 1, words);
    if (letters(phrase) >= LEAST) found.add(phrase);
  }

  /** For each place, how far the phrases given so far reach that begin at or before it. */
  const covered = new Int32Array(given.text.length);
  const list: Phrase[] = [];
  for (const phrase of [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const places = placesOf(phrase, given);
    const { holders, free, part, titled } = uses(phrase, places, given, words);
    if (!free || part) continue;
    const alone = new Set<number>();
    for (const place of places)
      if ((covered[place] as number) < place + phrase.length) alone.add(owner(given.textAt[place] as number));
    if (alone.size < BUREAUS) continue;
    for (const place of places) {
      const end = place + phrase.length;
      for (let at = place; at < end; at++) covered[at] = Math.max(covered[at] as number, end);
    }
    const first = places.reduce((least, place) => Math.min(least, place));
    const text = given.textAt[first] as number;
    list.push({
      phrase,
      kind: kindOf(phrase, titled, words),
      texts: [...holders].sort((a, b) => a - b),
      bureaus: new Set([...holders].map(owner)).size,
      first: { text, offset: first - (given.starts[text] as number) },
    });
  }
  return list.sort(
    (a, b) => b.bureaus - a.bureaus || b.texts.length - a.texts.length || (a.phrase < b.phrase ? -1 : 1),
  );
}
