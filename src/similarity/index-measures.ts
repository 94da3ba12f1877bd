import type { Passage } from '../report/passages.ts';
import type { Vocabulary } from '../report/vocabulary.ts';
import { type Concepts, concepts, type Named } from './concepts.ts';
import { type Divided, divide } from './divide.ts';
import { type Field, field } from './field.ts';
import { mentionFinder } from './mentions.ts';
import { type Postings, postings } from './postings.ts';
import { quads } from './quads.ts';
import { type SentencePairs, sentencePairs } from './sentence-pairs.ts';
import { tokens } from './tokens.ts';

/** All measures of the archive, ready to be compared. Measures are numbered in the order of the passages. */
export interface MeasureIndex {
  measures: readonly Passage[];
  vocabulary: Pick<Vocabulary, 'objects'>;
  divided: readonly Divided[];
  /** Number of each measure's report; measures of one report are never linked. */
  report: Int32Array;
  letters: Field;
  pairs: Field;
  concepts: Concepts;
  sentencePairs: SentencePairs;
  byPair: Postings;
  byObject: Postings;
  /** Ascending hashes of the runs of four letters of each measure, without repeats. */
  quads: readonly Uint32Array[];
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

/**
 * Indexes the measures among the passages. The passages' `text`, `title` and `path` are read; other rows (headings, paragraphs) are left out.
 * Deterministic; linear in the length of the texts, and in memory some 3 kB for each measure of 150 letters.
 */
export function indexMeasures(passages: Iterable<Passage>, vocabulary: Pick<Vocabulary, 'objects'>): MeasureIndex {
  const measures = Array.from(passages).filter(({ type }) => type === 'measure');
  const divided = measures.map(divide);
  const find = mentionFinder(vocabulary);
  const numbers = new Map<string, number>();
  for (const { report } of measures) if (!numbers.has(report)) numbers.set(report, numbers.size);
  const parts = (kind: 'letters' | 'pairs') =>
    field(measures.length, (measure) => {
      const { subject, rest, heading } = divided[measure] as Divided;
      return { subject: tokens(subject)[kind], rest: tokens(rest)[kind], heading: tokens(heading)[kind] };
    });
  const pairs = parts('pairs');
  const named = concepts(
    vocabulary,
    divided.map((one) => nameIn(find, one)),
  );
  return {
    measures,
    vocabulary,
    divided,
    report: Int32Array.from(measures, ({ report }) => numbers.get(report) as number),
    letters: parts('letters'),
    pairs,
    concepts: named,
    sentencePairs: sentencePairs(
      measures.map(({ text }) => text),
      divided,
      pairs,
    ),
    byPair: postings(pairs.start, pairs.term, pairs.worth, pairs.terms),
    byObject: postings(
      named.whole.start,
      named.whole.object,
      named.whole.value.map((value, at) => value / (named.whole.norm[rowOf(named.whole.start, at)] as number)),
      named.objects,
    ),
    quads: measures.map(({ text }) => quads(text)),
  };
}

/** The row an entry belongs to; binary search. */
function rowOf(start: Int32Array, at: number): number {
  let low = 0;
  let high = start.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((start[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}
