/** Stands for a character that was blacked out. */
export const BLOCK = '█';

/** Lines of a text, 1-based and inclusive, and in a single line the columns, counted in code points. */
export interface Range {
  lines: [number, number];
  columns?: [number, number] | undefined;
}

// 12 · 12-14 · 12:5 · 12:5-16
const RANGE = /^(\d{1,7})(?:-(\d{1,7})|:(\d{1,7})(?:-(\d{1,7}))?)?$/u;

/** A range as a person writes it; undefined where it cannot be read or runs backwards. */
export function parseRange(text: string): Range | undefined {
  const match = RANGE.exec(text);
  if (!match) return undefined;
  const [first, last = first, from, to = from] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (!first || !last || last < first) return undefined;
  if (from === undefined || to === undefined) return { lines: [first, last] };
  return from > 0 && to >= from ? { lines: [first, last], columns: [from, to] } : undefined;
}

/** What blacking out made of a text. */
export interface BlackedOut {
  text: string;
  /** How many characters gave way; what was blacked out before stays. */
  characters: number;
  /** The stretches that gave way, as they were. */
  was: string[];
}

/** What says something; punctuation says nothing, and without it sentences and paragraphs would run into each other. */
export const WORDS = /[\p{L}\p{M}\p{N}\p{S}]/u;
/** Everything that can be seen. */
export const ALL = /\S/u;

/**
 * A text in which the characters of a range are █: as many characters as before, on the same lines. Undefined where the range leaves the text.
 * @param which what is blacked out.
 */
export function blackOut(
  text: string,
  { lines: [first, last], columns }: Range,
  which: RegExp,
): BlackedOut | undefined {
  const lines = text.split('\n');
  if (last > lines.length) return undefined;
  const was: string[] = [];
  let characters = 0;
  for (let line = first; line <= last; line++) {
    const points = [...(lines[line - 1] as string)];
    const [from, to] = columns ?? [1, points.length];
    if (columns && to > points.length) return undefined;
    let stretch = '';
    for (let at = from - 1; at < to; at++) {
      const sign = points[at] as string;
      stretch += sign;
      if (sign === BLOCK || !which.test(sign)) continue;
      points[at] = BLOCK;
      characters++;
    }
    was.push(stretch);
    lines[line - 1] = points.join('');
  }
  return { text: lines.join('\n'), characters, was };
}
