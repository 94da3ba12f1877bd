import type { Passage } from '../report/passages.ts';
import type { Vocabulary } from '../report/vocabulary.ts';
import { growing } from '../text/growing.ts';
import { type Concepts, conceptsBuilder, type Named } from './concepts.ts';
import { type Counts, countsBuilder } from './counts.ts';
import { type Divided, divide } from './divide.ts';
import { mentionFinder } from './mentions.ts';
import { quads } from './quads.ts';
import { type SentenceTokens, sentenceTokensBuilder } from './sentence-pairs.ts';
import { tokens } from './tokens.ts';

/** Hashes of the runs of four letters: those of measure `m` stand at `start[m]` to `start[m + 1]`, ascending and without repeats. */
export interface Runs {
  start: Int32Array;
  hash: Uint32Array;
}

/** What is taken from the text of each measure, whatever other measures there are; in the order of the measures. */
export interface Analyses {
  letters: Counts;
  pairs: Counts;
  concepts: Concepts;
  sentenceTokens: SentenceTokens;
  /** Offsets of each sentence in its measure's text, start and end by turns. */
  sentences: Int32Array;
  runs: Runs;
}

/** What an analysis is made of, besides the vocabulary. */
export type Analysed = Pick<Passage, 'title' | 'text' | 'path'>;

/** Analyses of the same vocabulary, and where in them a measure with the same text, title and heading stands; −1 for nowhere. */
export interface KeptAnalyses {
  analyses: Analyses;
  numberOf(measure: Analysed): number;
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
 * Analyses measures. Deterministic; linear in the length of the texts, of which only those are read that are not among the kept ones. In memory some 3 kB for
 * each measure of 150 letters.
 */
export function analyses(
  measures: readonly Analysed[],
  vocabulary: Pick<Vocabulary, 'objects'>,
  kept?: KeptAnalyses,
): Analyses {
  const find = mentionFinder(vocabulary);
  const letters = countsBuilder();
  const pairs = countsBuilder();
  const concepts = conceptsBuilder(vocabulary);
  const sentenceTokens = sentenceTokensBuilder();
  const sentences = growing(Int32Array);
  const starts = growing(Int32Array);
  starts.push(0);
  const runs = growing(Uint32Array);

  const analyse = (measure: Analysed) => {
    const divided = divide(measure);
    const [subject, rest, heading] = [tokens(divided.subject), tokens(divided.rest), tokens(divided.heading)];
    letters.add({ subject: subject.letters, rest: rest.letters, heading: heading.letters });
    pairs.add({ subject: subject.pairs, rest: rest.pairs, heading: heading.pairs });
    concepts.add(nameIn(find, divided));
    for (const { start, end } of divided.sentences) {
      sentenceTokens.add(tokens(measure.text.slice(start, end)).pairs);
      sentences.push(start);
      sentences.push(end);
    }
    runs.append(quads(measure.text));
    starts.push(runs.length);
  };
  const copy = (from: Analyses, number: number) => {
    letters.copy(from.letters, number);
    pairs.copy(from.pairs, number);
    concepts.copy(from.concepts, number);
    const [first, to] = [from.concepts.first[number] as number, from.concepts.first[number + 1] as number];
    sentenceTokens.copy(from.sentenceTokens, first, to);
    sentences.append(from.sentences.subarray(2 * first, 2 * to));
    runs.append(from.runs.hash.subarray(from.runs.start[number], from.runs.start[number + 1]));
    starts.push(runs.length);
  };

  for (const measure of measures) {
    const number = kept?.numberOf(measure) ?? -1;
    if (kept && number >= 0) copy(kept.analyses, number);
    else analyse(measure);
  }
  return {
    letters: letters.build(),
    pairs: pairs.build(),
    concepts: concepts.build(),
    sentenceTokens: sentenceTokens.build(),
    sentences: sentences.done(),
    runs: { start: starts.done(), hash: runs.done() },
  };
}
