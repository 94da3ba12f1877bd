import { kindOf, type PhraseKind } from './kind-of.ts';
import type { PhraseWords } from './phrase-words.ts';
import { repeats } from './repeats.ts';
import { BETWEEN, placesOf, sequence } from './sequence.ts';
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
  /** Indexes of the texts that hold it, ascending; in little memory, there are millions. */
  texts: Int32Array;
  bureaus: number;
  /** Where it stands first: index of the text, and offset in it. */
  first: { text: number; offset: number };
}

/** Fewest letters of a phrase, and fewest bureaus that use it. */
const LEAST = 6;
const BUREAUS = 2;
/** A phrase must end freely in one of so many places at least: 不断提高教育 is always followed by 质量 or 水平. */
const FREE = 4;
/** Letters behind a 《 that may belong to a name; the longest names have under sixty. */
const TITLE_REACH = 60;

// stops, pauses, brackets, and what stands between two texts
const SIGN = /[^\p{L}\p{N}]/u;
/** 《 and 》 as code units, which are compared much faster than strings of one letter. */
const [OPENS, CLOSES] = [0x300a, 0x300b];

/** For every place, whether it lies inside 《》 of its text. */
function insideTitles(text: string): Uint8Array {
  const inside = new Uint8Array(text.length);
  let open = -1;
  for (let at = 0; at < text.length; at++) {
    if (open >= 0 && at - open <= TITLE_REACH) inside[at] = 1;
    const unit = text.charCodeAt(at);
    if (unit === OPENS) open = at;
    else if (unit === CLOSES || unit === BETWEEN) open = -1;
  }
  return inside;
}

/** For every place, whether a phrase that ends before it ends freely: at a sign, or before a word that begins something new. */
function freeEnds(text: string, follows: readonly string[]): Uint8Array {
  const free = new Uint8Array(text.length);
  const signs = new Map<number, boolean>();
  const isSign = (unit: number) => {
    const known = signs.get(unit) ?? SIGN.test(String.fromCharCode(unit));
    signs.set(unit, known);
    return known;
  };
  for (let at = 0; at < text.length; at++) free[at] = isSign(text.charCodeAt(at)) ? 1 : 0;
  for (const word of follows) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) free[at] = 1;
  return free;
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

  const inside = insideTitles(given.text);
  const free = freeEnds(given.text, words.follows);
  /** For each place, how far the phrases given so far reach that begin at or before it. */
  const covered = new Int32Array(given.text.length);
  const list: Phrase[] = [];
  for (const phrase of [...found].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const places = placesOf(phrase, given).toSorted();
    const holders = new Set<number>();
    const alone = new Set<number>();
    let [freely, parts, titles] = [0, 0, 0];
    for (const place of places) {
      const end = place + phrase.length;
      const text = given.textAt[place] as number;
      holders.add(text);
      if ((covered[place] as number) < end) alone.add(owner(text));
      freely += free[end] as number;
      if (given.text.charCodeAt(place - 1) === OPENS && given.text.charCodeAt(end) === CLOSES) titles++;
      else parts += inside[place] as number;
    }
    if (freely * FREE < places.length || parts * 2 > places.length || alone.size < BUREAUS) continue;
    for (const [index, place] of places.entries()) {
      const end = place + phrase.length;
      // from the next place on, that one reaches further
      const until = Math.min(end, places[index + 1] ?? end);
      for (let at = place; at < until; at++) covered[at] = Math.max(covered[at] as number, end);
    }
    const first = places[0] as number;
    const text = given.textAt[first] as number;
    list.push({
      phrase,
      kind: kindOf(phrase, titles * 2 > places.length, words),
      texts: Int32Array.from(holders),
      bureaus: new Set(Array.from(holders, owner)).size,
      first: { text, offset: first - (given.starts[text] as number) },
    });
  }
  return list.sort(
    (a, b) => b.bureaus - a.bureaus || b.texts.length - a.texts.length || (a.phrase < b.phrase ? -1 : 1),
  );
}
