import type { Passage } from '../report/passages.ts';
import type { Vocabulary } from '../report/vocabulary.ts';
import { type Analyses, analyses, type Runs } from './analyses.ts';
import type { Concepts } from './concepts.ts';
import { type Field, field } from './field.ts';
import { type Postings, postings } from './postings.ts';
import { type SentencePairs, sentencePairs } from './sentence-pairs.ts';

/** How much is looked at for one measure. Evidence: docs/similarity.md, where the bounded search is held against the exhaustive one. */
export interface Limits {
  /** No list of measures by letter pair or object is longer. */
  list: number;
  /** So many candidates are compared in full. */
  compared: number;
}

export const LIMITS: Limits = { list: 1000, compared: 200 };

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
 * Deterministic; linear in the length of the texts.
 * @param given the analyses of the measures, where they are there already; what stands in them stands in the index too
 */
export function indexMeasures(
  passages: Iterable<Passage>,
  vocabulary: Pick<Vocabulary, 'objects'>,
  limits: Limits = LIMITS,
  given?: Analyses,
): MeasureIndex {
  const measures = Array.from(passages).filter(({ type }) => type === 'measure');
  const numbers = new Map<string, number>();
  for (const { report } of measures) if (!numbers.has(report)) numbers.set(report, numbers.size);
  const analysed = given ?? analyses(measures, vocabulary);
  const letters = field(analysed.letters);
  const pairs = field(analysed.pairs);
  const { concepts, sentences, runs } = analysed;
  const { start, term, worth, terms } = pairs.field;
  return {
    measures,
    vocabulary,
    limits,
    report: Int32Array.from(measures, ({ report }) => numbers.get(report) as number),
    letters: letters.field,
    pairs: pairs.field,
    concepts,
    sentencePairs: sentencePairs(analysed.sentenceTokens, pairs.termOf),
    sentences,
    byPair: postings(start, term, worth, terms, limits.list),
    byObject: postings(concepts.whole.start, concepts.whole.object, sharesOf(concepts), concepts.objects, limits.list),
    runs,
  };
}
