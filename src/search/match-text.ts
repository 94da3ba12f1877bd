import type { Query } from './parse-query.ts';

/** A stretch of a text: UTF-16 offsets of its first unit and of the one after its last. */
export type Stretch = [start: number, end: number];

/** All places of a term, overlapping ones too. */
function places(text: string, term: string): Stretch[] {
  const found: Stretch[] = [];
  for (let from = text.indexOf(term); from >= 0; from = text.indexOf(term, from + 1))
    found.push([from, from + term.length]);
  return found;
}

/** Characters between two stretches; 0 where they touch or overlap. */
const between = (a: Stretch, b: Stretch) => Math.max(0, b[0] - a[1], a[0] - b[1]);

/** The places of a row of terms that stand near each other, or nothing. */
function nearby(text: string, terms: readonly string[], gaps: readonly number[]): Stretch[] {
  const rows = terms.map((term) => places(text, term));
  // Forwards each place needs one before it, backwards one after it: what is left takes part in a whole row.
  for (let index = 1; index < rows.length; index++) {
    const before = rows[index - 1] as Stretch[];
    rows[index] = (rows[index] as Stretch[]).filter((place) =>
      before.some((other) => between(place, other) <= (gaps[index - 1] as number)),
    );
  }
  for (let index = rows.length - 2; index >= 0; index--) {
    const after = rows[index + 1] as Stretch[];
    rows[index] = (rows[index] as Stretch[]).filter((place) =>
      after.some((other) => between(place, other) <= (gaps[index] as number)),
    );
  }
  return rows.flat();
}

/** Stretches in order, overlapping ones joined. */
export function joined(stretches: readonly Stretch[]): Stretch[] {
  const list: Stretch[] = [];
  for (const [start, end] of [...stretches].sort(([a], [b]) => a - b)) {
    const previous = list.at(-1);
    if (previous && start < previous[1]) previous[1] = Math.max(previous[1], end);
    else list.push([start, end]);
  }
  return list;
}

/**
 * Where a query's terms stand in a text, in order; `undefined` unless the text has all it asks for and nothing it excludes.
 * @param text folded
 * @param query folded
 */
export function matchText(text: string, query: Query): Stretch[] | undefined {
  const found: Stretch[] = [];
  for (const { terms, gaps } of query.groups) {
    // The quick way out: most texts lack a term.
    for (const term of terms) if (!text.includes(term)) return undefined;
    const own = nearby(text, terms, gaps);
    if (!own.length) return undefined;
    found.push(...own);
  }
  if (query.without.some((term) => text.includes(term))) return undefined;
  return joined(found);
}
