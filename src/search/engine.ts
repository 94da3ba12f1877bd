import type { ArchiveFile } from './archive-file.ts';
import type { EngineCounts } from './engine-answer.ts';
import type { Filters } from './filters.ts';
import type { Simplified } from './fold-text.ts';
import type { Hit } from './hit.ts';
import type { Query } from './parse-query.ts';
import type { Entry } from './passage-columns.ts';
import type { SearchState } from './search-state.ts';

/** What a search has found so far. */
export interface Found {
  hits: Hit[];
  /** Whether every candidate has been compared, so that counts are true. */
  complete: boolean;
  /** Candidates compared, and all of them. */
  checked: number;
  candidates: number;
  /** Where `hits` are only the first of many, already filtered and in the order asked for: what the engine has counted of all. */
  counted?: EngineCounts;
  /** The hits that follow those handed over so far, in order; empty after the last. */
  more?: () => Promise<Hit[]>;
}

/** One way to search the archive; all give the same hits. */
export interface Engine {
  archive: ArchiveFile;
  /** Characters to simplify in a query and in the texts; the large table is loaded only where the query needs it. */
  simplified(query: string): Promise<Simplified>;
  /**
   * Passages that match, in growing lists, the last one complete. May leave out what the filters exclude.
   * @param sort the order that hits handed over in parts have to be in
   */
  search(query: Query, filters: Filters, simplified: Simplified, sort: SearchState['sort']): AsyncGenerator<Found>;
  /** Passages worth comparing when nothing matches exactly. */
  related(terms: readonly string[], simplified: Simplified): Promise<Entry[]>;
  /** How many passages hold each of some folded texts, where the engine can say so at once. */
  count?(texts: readonly string[]): Promise<number[]>;
  /** All passages, where the archive's texts are at hand. */
  entries: readonly Entry[];
  /** Rest between typing and searching, in milliseconds. */
  pause: number;
}
