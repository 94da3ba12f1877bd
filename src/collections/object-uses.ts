import type { Vocabulary } from '../report/vocabulary.ts';
import { mentionFinder } from '../similarity/mentions.ts';
import { clauseAround } from '../wording/clause-around.ts';
import { ladder, type Rung, type Use } from '../wording/ladder.ts';
import { once } from './once.ts';
import { subjects } from './subjects.ts';
import { type Placed, texts } from './texts.ts';

/** A word for an object, with the places that use it. */
export interface WordUse {
  word: string;
  /** Number of measures. */
  count: number;
  /** The first and the latest measure whose year is known; undefined when none is. */
  first: Placed | undefined;
  latest: Placed | undefined;
}

/** What the archive says on one object. */
export interface ObjectUses {
  object: Vocabulary['objects'][number];
  /** Measures on it, in the archive's order. */
  measures: Placed[];
  /** Its names as they stand in these measures, the most frequent first. */
  words: WordUse[];
  /** The clauses that name it, by year, with what changed. */
  rungs: Rung<Placed>[];
  /** Objects that the same measures name, by how much oftener they meet than stand alone, with the number of common measures. */
  related: { object: Vocabulary['objects'][number]; count: number }[];
}

/** So many related objects are named, and they must have met so often. */
const RELATED = 8;
const MET = 2;

function wordUses(found: ReadonlyMap<string, readonly Placed[]>): WordUse[] {
  return [...found]
    .map(([word, places]) => {
      const dated = places
        .filter(({ report }) => report.year !== undefined)
        .sort((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0));
      return { word, count: places.length, first: dated[0], latest: dated.at(-1) };
    })
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

/** What the archive says on each object that any measure is on, by id, in the order of the vocabulary. */
export const objectUses = once((archive): ReadonlyMap<string, ObjectUses> => {
  const vocabulary = subjects();
  const find = mentionFinder(vocabulary);
  const gathered = vocabulary.objects.map((object) => ({
    object,
    measures: [] as Placed[],
    words: new Map<string, Placed[]>(),
    uses: [] as Use<Placed>[],
    met: new Map<number, number>(),
  }));
  const number = new Map(vocabulary.objects.map(({ id }, index) => [id, index]));
  for (const placed of texts(archive)) {
    const { passage, report } = placed;
    if (passage.type !== 'measure') continue;
    const own = passage.objects.flatMap((id) => number.get(id) ?? []);
    for (const index of own) {
      const entry = gathered[index];
      entry?.measures.push(placed);
      for (const other of own) if (other !== index) entry?.met.set(other, (entry.met.get(other) ?? 0) + 1);
    }
    const named = Map.groupBy(find(passage.text), ({ object }) => object);
    for (const [index, mentions] of named) {
      const entry = gathered[index];
      const [first] = mentions;
      if (!entry || !first || !own.includes(index)) continue;
      entry.uses.push({ wording: clauseAround(passage.text, first), year: report.year, place: placed });
      for (const word of new Set(mentions.map(({ start, end }) => passage.text.slice(start, end)))) {
        const places = entry.words.get(word);
        if (places) places.push(placed);
        else entry.words.set(word, [placed]);
      }
    }
  }
  const size = (index: number) => gathered[index]?.measures.length ?? 0;
  return new Map(
    gathered
      .filter(({ measures }) => measures.length > 0)
      .map(({ object, measures, words, uses, met }) => [
        object.id,
        {
          object,
          measures,
          words: wordUses(words),
          rungs: ladder(uses),
          related: [...met]
            .filter(([, count]) => count >= MET)
            .sort(([a, x], [b, y]) => y / Math.sqrt(size(b)) - x / Math.sqrt(size(a)) || a - b)
            .slice(0, RELATED)
            .flatMap(([index, count]) => {
              const other = vocabulary.objects[index];
              return other ? [{ object: other, count }] : [];
            }),
        },
      ]),
  );
});
