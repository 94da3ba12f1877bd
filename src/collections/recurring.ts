import phrasesYaml from '../../content/vocabulary/phrases.yml?raw';
import { phraseWords } from '../phrases/phrase-words.ts';
import { type Phrase, phrases } from '../phrases/phrases.ts';
import { foldText, foldWithPlaces } from '../search/fold-text.ts';
import type { Archive } from './assemble.ts';
import { once } from './once.ts';
import { searchSimplified } from './search-simplified.ts';
import { type Placed, texts } from './texts.ts';

/** A phrase as readers see it. */
export interface Recurring extends Pick<Phrase, 'phrase' | 'kind' | 'bureaus'> {
  /** As printed where it stands first. */
  printed: string;
  places: Placed[];
  /** Passages by the latest year of their report, ascending; `undefined` for unknown years, last. */
  years: [year: number | undefined, passages: number][];
  /** Main topics of its passages, most frequent first. */
  topics: string[];
}

/** Topics shown of one phrase. */
const TOPICS = 3;

const { words, problems } = phraseWords(phrasesYaml, 'content/vocabulary/phrases.yml');

function counted<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The recurring wording of the archive, most used first. Its passages are those that the search finds for it. */
export const recurring = once((archive): Phrase[] => {
  const [problem] = problems;
  if (!words || problem) throw new Error(`E-VOCABULARY ${problem?.file}: ${problem?.message} ${problem?.hint}`);
  const given = texts(archive).map(({ report, passage }) => ({
    text: foldText(passage.text, searchSimplified),
    bureau: report.about.region.path,
  }));
  return phrases(given, words);
});

/** What readers are told of one of them; only when its page is made, since all of it would be as much as the archive. */
export function described(archive: Archive, { phrase, kind, bureaus, texts: holders, first }: Phrase): Recurring {
  const placed = texts(archive);
  const places = Array.from(holders, (index) => placed[index] as Placed);
  const original = placed[first.text]?.passage.text ?? '';
  const { at } = foldWithPlaces(original, searchSimplified);
  const from = at[first.offset] as number;
  const last = at[first.offset + phrase.length - 1] as number;
  const topics = counted(places.flatMap(({ passage }) => passage.topics.slice(0, 1)));
  return {
    phrase,
    kind,
    bureaus,
    // the last character may be made of two units, of which `at` tells the first
    printed: (original.slice(from, last) + String.fromCodePoint(original.codePointAt(last) ?? 0)).replace(/\s/gu, ''),
    places,
    years: [...counted(places.map(({ report }) => report.year))].sort(
      ([a = Number.POSITIVE_INFINITY], [b = Number.POSITIVE_INFINITY]) => a - b,
    ),
    topics: [...topics]
      .sort(([, a], [, b]) => b - a)
      .slice(0, TOPICS)
      .map(([topic]) => topic),
  };
}
