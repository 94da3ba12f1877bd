import type { Engine, Found } from './engine.ts';
import type { EngineCounts } from './engine-answer.ts';
import { type Filters, filterHits } from './filters.ts';
import { foldQuery } from './fold-query.ts';
import type { Simplified } from './fold-text.ts';
import type { Hit } from './hit.ts';
import { parseQuery, type Query } from './parse-query.ts';
import type { SearchState } from './search-state.ts';

/** Reports compared without being asked again, once there are hits: some 6 MB to load. */
const AT_ONCE = 1000;
/** Nobody is asked about fewer than these. */
const FEW = 200;

/** A search as far as it has come. */
export interface SearchResult extends EngineCounts {
  query: Query;
  simplified: Simplified;
  /** Hits that pass the filters; where there is `more`, the first of them. */
  hits: Hit[];
  complete: boolean;
  /** Whether so many reports have been compared since the last pause that reading on should be the reader's own wish. */
  paused: boolean;
  checked: number;
  candidates: number;
  more?: () => Promise<Hit[]>;
  /** Passages, or reports in large archives. */
  total: number;
}

/** What a total counts. */
export function totalOf(hits: readonly Hit[], unit: 'passage' | 'report'): number {
  return unit === 'passage' ? hits.length : new Set(hits.map(({ entry }) => entry.report.id)).size;
}

/** Whether a query asks for anything; a lone object asks for its measures. */
export function asksNothing(query: string, filters: Filters): boolean {
  return !query.trim() && !filters.object;
}

/** What an engine has counted, or else what there is to count in all its hits. */
function counted(found: Found, filters: Filters, held: number): EngineCounts & { hits: Hit[] } {
  if (found.counted) return { hits: found.hits, ...found.counted };
  const { hits, counts } = filterHits(found.hits, filters);
  const reports = { count: totalOf(hits, 'report'), more: false };
  return { hits, counts, passages: hits.length, everywhere: found.hits.length, reports, held };
}

/** Searches for what a reader typed; goes on only as far as it is asked to. @param sort the order hits are shown in; with `more` they are in it already */
export async function* runSearch(
  engine: Engine,
  typed: string,
  filters: Filters,
  sort: SearchState['sort'] = 'relevance',
): AsyncGenerator<SearchResult> {
  const simplified = await engine.simplified(typed);
  const query = foldQuery(parseQuery(typed), simplified);
  const { passages, unit, layout } = engine.archive;
  let asked = 0;
  for await (const found of engine.search(query, filters, simplified, sort)) {
    const { complete, checked, candidates, more } = found;
    const counts = counted(found, filters, passages);
    const much = checked - asked >= AT_ONCE && candidates - checked >= FEW;
    const paused = layout !== 'endpoint' && !complete && counts.passages > 0 && much;
    if (paused) asked = checked;
    const total = unit === 'report' ? counts.reports.count : counts.passages;
    yield { query, simplified, complete, paused, checked, candidates, total, ...counts, ...(more && { more }) };
  }
}
