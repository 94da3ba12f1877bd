import type { Engine } from './engine.ts';
import { type Counts, type Filters, filterHits } from './filters.ts';
import { foldQuery } from './fold-query.ts';
import type { Simplified } from './fold-text.ts';
import type { Hit } from './hit.ts';
import { parseQuery, type Query } from './parse-query.ts';

/** A search as far as it has come. */
export interface SearchResult {
  query: Query;
  simplified: Simplified;
  /** Hits that pass the filters. */
  hits: Hit[];
  /** All hits found, in or out of the filters. */
  all: Hit[];
  counts: Counts;
  complete: boolean;
  checked: number;
  candidates: number;
  unranked?: unknown;
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

/** Searches for what a reader typed. */
export async function* runSearch(engine: Engine, typed: string, filters: Filters): AsyncGenerator<SearchResult> {
  const simplified = await engine.simplified(typed);
  const query = foldQuery(parseQuery(typed), simplified);
  for await (const { hits: all, ...progress } of engine.search(query, filters, simplified)) {
    const { hits, counts } = filterHits(all, filters);
    yield { query, simplified, hits, all, counts, total: totalOf(hits, engine.archive.unit), ...progress };
  }
}
