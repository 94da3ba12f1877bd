import type { Applied } from './correct.ts';
import type { Traced } from './traced.ts';

/** Where a correction that only deletes is shown: before the character `index` of `part`; its length stands for the end. */
export interface Deletion {
  part: Traced;
  index: number;
  /** Index in `applied`. */
  correction: number;
}

/**
 * A place for every correction that leaves nothing behind, so that none disappears from the page: right after the character that stood before it,
 * else right before the one that stood after it, else at the end of what precedes it (a whole line was deleted).
 * @param parts titles and contents of a report in reading order, so that the offsets of their characters ascend.
 */
export function deletions(parts: readonly Traced[], applied: readonly Applied[]): Deletion[] {
  if (!applied.some(({ now }) => now === '')) return [];
  // a supplied character counts as standing where what it replaces began
  const kept = parts.flatMap((part) =>
    part.at.map((at, index) => ({ at: at < 0 ? (applied[-at - 1]?.from ?? 0) : at, part, index })),
  );
  return applied.flatMap(({ from, to, now }, correction) => {
    if (now !== '') return [];
    let [low, high] = [0, kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((kept[middle]?.at ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const [previous, next] = [kept[low - 1], kept[low]];
    const follows = previous && (previous.at === from - 1 || next?.at !== to);
    const place = follows ? { part: previous.part, index: previous.index + 1 } : next;
    return place ? [{ part: place.part, index: place.index, correction }] : [];
  });
}
