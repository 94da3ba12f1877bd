import type { Stretch } from './match-text.ts';

/** A piece of a hit's text; `hit` where it is what was searched for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Characters shown of a hit, and how many of them before its first occurrence. */
const LENGTH = 140;
const BEFORE = 30;

/** The part of a text around its first occurrence, cut into marked and unmarked pieces; ellipses show where text is left out. */
export function snippet(text: string, found: readonly Stretch[]): Piece[] {
  const first = found[0]?.[0] ?? 0;
  const from = text.length <= LENGTH || first <= BEFORE ? 0 : first - BEFORE;
  const to = Math.max(Math.min(text.length, from + LENGTH), found[0]?.[1] ?? 0);
  const pieces: Piece[] = [{ text: from > 0 ? '……' : '', hit: false }];
  let at = from;
  for (const [start, end] of found) {
    if (start >= to) break;
    pieces.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, Math.min(end, to)), hit: true });
    at = Math.min(end, to);
  }
  pieces.push({ text: text.slice(at, to), hit: false }, { text: to < text.length ? '……' : '', hit: false });
  return pieces.filter((piece) => piece.text);
}
