import type { Stretch } from './compare-wording.ts';

/** The stretches of a comparison before, in and after a sentence of the second text. */
export interface Marked {
  before: Stretch[];
  sentence: Stretch[];
  after: Stretch[];
}

/** Cuts stretches at the bounds of a sentence of the second text; words of the first text stay with what they stand before. */
export function markSentence(stretches: readonly Stretch[], { start, end }: { start: number; end: number }): Marked {
  const marked: Marked = { before: [], sentence: [], after: [] };
  let at = 0;
  for (const { in: where, text } of stretches) {
    const place = (from: number) => (from < start ? marked.before : from < end ? marked.sentence : marked.after);
    if (where === 'first') {
      place(at).push({ in: where, text });
      continue;
    }
    for (const [from, to] of [
      [at, Math.min(at + text.length, start)],
      [Math.max(at, start), Math.min(at + text.length, end)],
      [Math.max(at, end), at + text.length],
    ] as const)
      if (from < to) place(from).push({ in: where, text: text.slice(from - at, to - at) });
    at += text.length;
  }
  return marked;
}
