/**
 * Text that knows where each of its characters comes from: `at[i]` is the UTF-16 offset in the source of `text[i]`, or −(k+1) for a character
 * supplied by correction k. Import works on nothing else, so that no step can lose a character unnoticed.
 */
export interface Traced {
  readonly text: string;
  readonly at: readonly number[];
}

/** A stretch `[from, to)` of a source, its characters traced to themselves. */
export function trace(source: string, from: number, to: number): Traced {
  return { text: source.slice(from, to), at: Array.from({ length: to - from }, (_, index) => from + index) };
}

export function slice(traced: Traced, from: number, to: number = traced.text.length): Traced {
  return { text: traced.text.slice(from, to), at: traced.at.slice(from, to) };
}

export function concat(parts: readonly Traced[]): Traced {
  return { text: parts.map((part) => part.text).join(''), at: parts.flatMap((part) => part.at) };
}

/** The same characters in another form, one for one (restored punctuation). @throws RangeError when the lengths differ. */
export function rewrite(traced: Traced, text: string): Traced {
  if (text.length !== traced.text.length) throw new RangeError('rewrite must keep every character in its place');
  return { text, at: traced.at };
}

/** Without white space at both ends (also U+00A0 and U+3000, which indent Chinese text). */
export function trim(traced: Traced): Traced {
  const start = traced.text.length - traced.text.trimStart().length;
  return slice(traced, start, Math.max(start, traced.text.trimEnd().length));
}

export const EMPTY: Traced = { text: '', at: [] };
