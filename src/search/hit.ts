import { type FoldedText, foldWithPlaces, type Simplified } from './fold-text.ts';
import type { Stretch } from './match-text.ts';
import type { Entry } from './passage-columns.ts';

/** A passage that has all that was asked for. */
export interface Hit {
  entry: Entry;
  /** Where the terms stand in its text, in order. */
  places: Stretch[];
}

/** The stretches of a text that stretches of its folded form came from, whole characters. */
export function unfolded({ at }: FoldedText, stretches: readonly Stretch[], length: number): Stretch[] {
  return stretches.map(([start, end]) => {
    const last = at[end - 1] as number;
    // A character can fold to several units (㎡ → m2); one can hold a part of it only.
    let next = end;
    while (next < at.length && at[next] === last) next++;
    // What folds to nothing between here and the next unit is not part of the match.
    return [at[start] as number, Math.min(at[next] ?? length, length)];
  });
}

/** A passage with the places found in its folded text. */
export function hitOf(entry: Entry, found: readonly Stretch[], simplified: Simplified): Hit {
  const places = found.length ? unfolded(foldWithPlaces(entry.text, simplified), found, entry.text.length) : [];
  // Blanks after the last character of a match belong to the next one.
  return {
    entry,
    places: places.map(([start, end]) => [start, start + entry.text.slice(start, end).trimEnd().length]),
  };
}
