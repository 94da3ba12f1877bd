import type { Passage } from '../report/passages.ts';
import type { Vocabulary } from '../report/vocabulary.ts';
import { type Concepts, conceptsBuilder, type Named } from './concepts.ts';
import { type Divided, divide } from './divide.ts';
import { type Field, fieldBuilder } from './field.ts';
import { growing } from './growing.ts';
import { mentionFinder } from './mentions.ts';
import { type Postings, postings } from './postings.ts';
import { quads } from './quads.ts';
import { type SentencePairs, sentencePairsBuilder } from './sentence-pairs.ts';
import { tokens } from './tokens.ts';

/** How much is looked at for one measure. Evidence: docs/similarity.md, where the bounded search is held against the exhaustive one. */
export interface Limits {
  /** No list of measures by letter pair or object is longer. */
  list: number;
  /** So many candidates are compared in full. */
  compared: number;
}

export const LIMITS: Limits = { list: 1000, compared: 200 };

/** Hashes of the runs of four letters: those of measure `m` stand at `start[m]` to `start[m + 1]`, ascending and without repeats. */
export interface Runs {
  start: Int32Array;
  hash: Uint32Array;
}

/** All measures of the archive, ready to be compared. Measures are numbered in the order of the passages. */
export interface MeasureIndex {
  measures: readonly Pick<Passage, 'id' | 'report' | 'text'>[];
  vocabulary: Pick<Vocabulary, 'objects'>;
  limits: Limits;
  /** Number of each measure's report; measures of one report are never linked. */
  report: Int32Array;
  letters: Field;
  pairs: Field;
  concepts: Concepts;
  sentencePairs: SentencePairs;
  /** Offsets of each sentence in its measure's text, start and end by turns. */
  sentences: Int32Array;
  byPair: Postings;
  byObject: Postings;
  runs: Runs;
}

function nameIn(find: ReturnType<typeof mentionFinder>, { subject, rest, heading, sentences }: Divided): Named {
  const inSubject = find(subject);
  const inRest = find(rest).map((mention) => ({
    ...mention,
    start: mention.start + subject.length,
    end: mention.end + subject.length,
  }));
  const all = [...inSubject, ...inRest];
  let at = 0;
  return {
    subject: inSubject,
    rest: inRest,
    heading: find(heading),
    sentences: sentences.map(({ start, end }) => {
      while (at < all.length && (all[at]?.start ?? 0) < start) at++;
      const from = at;
      while (at < all.length && (all[at]?.start ?? 0) < end) at++;
      return { length: end - start, mentions: all.slice(from, at) };
    }),
  };
}

/** What each object is worth in each measure: its share of the measure's vector. */
export function sharesOf({ whole }: Concepts): Float32Array {
  const worth = new Float32Array(whole.value.length);
  for (let measure = 0; measure < whole.norm.length; measure++)
    for (let at = whole.start[measure] as number; at < (whole.start[measure + 1] as number); at++)
      worth[at] = (whole.value[at] as number) / (whole.norm[measure] as number);
  return worth;
}

/**
 * Indexes the measures among the passages. The passages' `text`, `title` and `path` are read; other rows (headings, paragraphs) are left out.
 * Deterministic; linear in the length of the texts, and in memory some 3 kB for each measure of 150 letters.
 */
export function indexMeasures(
  passages: Iterable<Passage>,
  vocabulary: Pick<Vocabulary, 'objects'>,
  limits: Limits = LIMITS,
): MeasureIndex {
  const measures = Array.from(passages).filter(({ type }) => type === 'measure');
  const find = mentionFinder(vocabulary);
  const numbers = new Map<string, number>();
  for (const { report } of measures) if (!numbers.has(report)) numbers.set(report, numbers.size);
  const letters = fieldBuilder();
  const pairs = fieldBuilder();
  const named = conceptsBuilder(vocabulary);
  const sentencePairs = sentencePairsBuilder();
  const sentences = growing(Int32Array);
  const runStarts = growing(Int32Array);
  runStarts.push(0);
  const runs = growing(Uint32Array);
  for (const measure of measures) {
    const divided = divide(measure);
    const [subject, rest, heading] = [tokens(divided.subject), tokens(divided.rest), tokens(divided.heading)];
    letters.add({ subject: subject.letters, rest: rest.letters, heading: heading.letters });
    pairs.add({ subject: subject.pairs, rest: rest.pairs, heading: heading.pairs });
    named.add(nameIn(find, divided));
    for (const { start, end } of divided.sentences) {
      sentencePairs.add(tokens(measure.text.slice(start, end)).pairs);
      sentences.push(start);
      sentences.push(end);
    }
    runs.append(quads(measure.text));
    runStarts.push(runs.length);
  }
  const byLetters = letters.build();
  const byPairs = pairs.build();
  const concepts = named.build();
  const { start, term, worth, terms } = byPairs.field;
  return {
    measures,
    vocabulary,
    limits,
    report: Int32Array.from(measures, ({ report }) => numbers.get(report) as number),
    letters: byLetters.field,
    pairs: byPairs.field,
    concepts,
    sentencePairs: sentencePairs.build(byPairs.termOf),
    sentences: sentences.done(),
    byPair: postings(start, term, worth, terms, limits.list),
    byObject: postings(concepts.whole.start, concepts.whole.object, sharesOf(concepts), concepts.objects, limits.list),
    runs: { start: runStarts.done(), hash: runs.done() },
  };
}
