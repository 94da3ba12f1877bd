import type { Divided } from './divide.ts';
import type { Field } from './field.ts';
import { tokens } from './tokens.ts';

/** The letter pairs of every sentence, as terms of the field `pairs`; sentence `s` (counted over all measures) stands at `start[s]` to `start[s + 1]`. */
export interface SentencePairs {
  start: Int32Array;
  term: Int32Array;
}

/** Reads all sentences once, so that finding the best one needs no text. Linear in the length of the texts. */
export function sentencePairs(
  texts: readonly string[],
  divided: readonly Divided[],
  { ids }: Pick<Field, 'ids'>,
): SentencePairs {
  const start = [0];
  const term: number[] = [];
  for (const [measure, { sentences }] of divided.entries()) {
    for (const { start: from, end } of sentences) {
      for (const pair of new Set(tokens((texts[measure] ?? '').slice(from, end)).pairs)) {
        const id = ids.get(pair);
        // a sentence may cross the border of subject and rest, and so hold a pair that neither has
        if (id !== undefined) term.push(id);
      }
      start.push(term.length);
    }
  }
  return { start: Int32Array.from(start), term: Int32Array.from(term) };
}
