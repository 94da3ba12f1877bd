import type { Link } from '../similarity/link.ts';
import type { Tier } from '../similarity/model.ts';

/** What stands beside one measure. */
export interface Beside {
  /** Links to other bureaus, and within the series of its own bureau; best first. */
  others: Link[];
  own: Link[];
  /** Number of similar measures by tier, copies of each other counted one by one; together as many as the measure has rows in `/data/links.jsonl`. */
  counts: Record<Tier, number>;
  total: number;
  /** Number of reports of other bureaus that hold a copy of it or the same measure. */
  spread: number;
}

/** From so many other reports on a measure is called common. */
const COMMON = 3;

/** The report a passage id belongs to. */
const reportOf = (passage: string) => passage.slice(0, passage.indexOf('#'));

/** Sorts the links of one measure for readers. */
export function beside(links: readonly Link[] = []): Beside {
  const counts: Record<Tier, number> = { copy: 0, same: 0, related: 0 };
  const reports = new Set<string>();
  for (const { to, tier, series, also } of links) {
    counts[tier] += 1 + also.length;
    if (!series && tier !== 'related') for (const passage of [to, ...also]) reports.add(reportOf(passage));
  }
  return {
    others: links.filter(({ series }) => !series),
    own: links.filter(({ series }) => series),
    counts,
    total: counts.copy + counts.same + counts.related,
    spread: reports.size,
  };
}

/** How usual a measure is, from what stands beside it. */
export function usual({ spread }: Pick<Beside, 'spread'>): 'common' | 'some' | 'rare' {
  if (spread === 0) return 'rare';
  return spread >= COMMON ? 'common' : 'some';
}
