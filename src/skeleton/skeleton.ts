import type { Slot } from './slot.ts';

/** A piece of a skeleton: words that stay, or a slot with what stood there. */
export type Piece = string | { kind: Slot['kind']; was: string };

/** A text cut at its slots. Joined, with `was` for each slot, the pieces are the text again. */
export function skeleton(text: string, slots: readonly Slot[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, kind } of slots) {
    if (start > at) pieces.push(text.slice(at, start));
    pieces.push({ kind, was: text.slice(start, end) });
    at = end;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** A skeleton as it is copied: 完成〔学校〕改造，投入〔数量〕万元。 */
export function skeletonText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : `〔${piece.kind}〕`)).join('');
}
