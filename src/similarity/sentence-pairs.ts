import { growing } from '../text/growing.ts';

/** The letter pairs of every sentence, each once; those of sentence `s` (counted over all measures) stand at `start[s]` to `start[s + 1]`. */
export interface SentenceTokens {
  start: Int32Array;
  token: Uint32Array;
}

/** The same as terms of the field `pairs`, so that finding the best sentence needs no text. */
export interface SentencePairs {
  start: Int32Array;
  term: Int32Array;
  /** Number of each sentence's different pairs, with those that are no terms: it does not depend on other measures. */
  pairs: Int32Array;
}

/** Takes the sentences' pairs one by one. Linear in the length of the texts. */
export function sentenceTokensBuilder(): {
  /** The next sentence, with the tokens of its pairs. */
  add(pairs: readonly number[]): void;
  /** The next sentences are some of these. @param to number of the sentence after the last */
  copy(from: SentenceTokens, first: number, to: number): void;
  build(): SentenceTokens;
} {
  const starts = growing(Int32Array);
  starts.push(0);
  // a pair is a number below 2³²
  const tokens = growing(Uint32Array);
  return {
    add(pairs) {
      for (const pair of new Set(pairs)) tokens.push(pair);
      starts.push(tokens.length);
    },
    copy({ start, token }, first, to) {
      const shift = tokens.length - (start[first] as number);
      tokens.append(token.subarray(start[first], start[to]));
      for (let sentence = first; sentence < to; sentence++) starts.push((start[sentence + 1] as number) + shift);
    },
    build: () => ({ start: starts.done(), token: tokens.done() }),
  };
}

/** @param termOf the term of a token, −1 where it has none */
export function sentencePairs(
  { start: from, token }: SentenceTokens,
  termOf: (token: number) => number,
): SentencePairs {
  const start = from.slice();
  const pairs = new Int32Array(start.length - 1);
  const term = new Int32Array(token.length);
  let to = 0;
  for (let sentence = 0, at = 0; sentence + 1 < start.length; sentence++) {
    const end = start[sentence + 1] as number;
    pairs[sentence] = end - at;
    for (; at < end; at++) {
      const id = termOf(token[at] as number);
      // a sentence may cross the border of subject and rest, and so hold a pair that neither has
      if (id >= 0) term[to++] = id;
    }
    start[sentence + 1] = to;
  }
  return { start, term: term.slice(0, to), pairs };
}
