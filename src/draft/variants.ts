/** A sentence of the archive that says the same as another one in other words. */
export interface VariantSentence {
  text: string;
  /** Id of the passage it stands in. */
  source: string;
}

/** Variants shown of one sentence. */
export const MOST_VARIANTS = 3;
/** Least likeness of pairs of letters (Dice): below it the sentences share their subject at most. */
const LEAST = 0.2;
/** At this likeness a sentence is the same one, and no variant. */
const SAME = 0.9;

// ……作用。按照要求，……
const SENTENCE = /[^。；！？\n]+[。；！？]?/gu;

const pairs = (text: string) => {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, '');
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
};

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size ? (2 * shared) / (a.size + b.size) : 0;
}

/**
 * The sentences of some passages that are nearest to a sentence without being the same, best first, one of a passage.
 * @param passages where to look: the measures that are similar to the one the sentence is from
 */
export function variants(sentence: string, passages: readonly { id: string; text: string }[]): VariantSentence[] {
  const asked = pairs(sentence);
  const best = passages.flatMap(({ id, text }) => {
    const [first] = (text.match(SENTENCE) ?? [])
      .map((one) => ({ text: one.trim(), like: dice(asked, pairs(one)) }))
      .filter(({ like }) => like >= LEAST && like < SAME)
      .sort((a, b) => b.like - a.like);
    return first ? [{ ...first, source: id }] : [];
  });
  return best
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST_VARIANTS)
    .map(({ text, source }) => ({ text, source }));
}
