import type { Vocabulary } from '../report/vocabulary.ts';
import { wordFinder } from '../report/word-finder.ts';
import { fold } from '../text/fold.ts';

/** An object named in a text. */
export interface Mention {
  /** Index into the vocabulary's objects. */
  object: number;
  /** How much the naming says, 0 to 1 (the object's weight). */
  weight: number;
  /** Offsets in the text as given. */
  start: number;
  end: number;
}

/**
 * A function that finds the objects a text names, in order: left to right without overlaps, the longer word first; a word inside one of its
 * object's exceptions is left out. Import assigns objects to whole measures; here the places are needed, to know what a single sentence is about.
 * Linear in the text.
 */
export function mentionFinder({ objects }: Pick<Vocabulary, 'objects'>): (text: string) => Mention[] {
  const words: [string, { object: number; exception: boolean }][] = [];
  for (const [object, { patterns, not }] of objects.entries()) {
    for (const word of patterns) words.push([word, { object, exception: false }]);
    for (const word of not) words.push([word, { object, exception: true }]);
  }
  const find = wordFinder(words);
  return (text) => {
    const { text: folded, at } = fold(text);
    const exceptionUntil = new Map<number, number>();
    const mentions: Mention[] = [];
    let from = 0;
    let until = 0;
    for (const { start, end, value } of find(folded).found) {
      const { object, exception } = value;
      if (exception) exceptionUntil.set(object, Math.max(end, exceptionUntil.get(object) ?? 0));
      // one word may name two objects; then both count
      else if ((start >= until || (start === from && end === until)) && end > (exceptionUntil.get(object) ?? 0)) {
        mentions.push({
          object,
          weight: objects[object]?.weight ?? 1,
          start: at[start] ?? 0,
          end: at[end] ?? text.length,
        });
        from = start;
        until = end;
      }
    }
    return mentions;
  };
}
