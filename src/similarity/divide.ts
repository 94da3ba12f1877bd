import type { Passage } from '../report/passages.ts';

/** A sentence of a measure; offsets are UTF-16 units of the passage's `text`. */
export interface Sentence {
  start: number;
  end: number;
}

/** The parts of a measure that count differently. */
export interface Divided {
  /** Its title; where it has none, its first clause. */
  subject: string;
  /** What follows the subject. */
  rest: string;
  /** The nearest heading above: titles like 明理, 力行 say nothing without it. */
  heading: string;
  sentences: Sentence[];
}

// 结合第九个“弘扬和培育民族精神月”活动，继续开展……: the first clause of eight letters or more
const CLAUSE = /^.{8,}?[，。；：,;:\n]/su;

/** A first clause is at most this long; what has no punctuation at all is no clause. */
const LONGEST_CLAUSE = 60;

// 。；！？ and their half-width forms where a source kept them, and line breaks
const SENTENCE = /[^。；！？;!?\n]+[。；！？;!?\n]*/gu;

/** Divides a measure into its parts. Guarantees: `subject + rest` is the whole text; sentences do not overlap and stand in order. */
export function divide({ title, text, path }: Pick<Passage, 'title' | 'text' | 'path'>): Divided {
  const subject =
    title && text.startsWith(title)
      ? title
      : (CLAUSE.exec(text.slice(0, LONGEST_CLAUSE))?.[0] ?? text.slice(0, LONGEST_CLAUSE));
  const sentences = Array.from(text.matchAll(SENTENCE), ({ 0: found, index }) => ({
    start: index + found.length - found.trimStart().length,
    end: index + found.trimEnd().length,
  }));
  return {
    subject,
    rest: text.slice(subject.length),
    heading: path.at(-1) ?? '',
    sentences: sentences.filter(({ start, end }) => end > start),
  };
}
