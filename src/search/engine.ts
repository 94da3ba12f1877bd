import type { ArchiveFile } from './archive-file.ts';
import type { Filters } from './filters.ts';
import type { Simplified } from './fold-text.ts';
import type { Hit } from './hit.ts';
import type { Query } from './parse-query.ts';
import type { Entry } from './passage-columns.ts';

/** What a search has found so far. */
export interface Found {
  hits: Hit[];
  /** Whether every candidate has been compared, so that counts are true. */
  complete: boolean;
  /** Candidates compared, and all of them. */
  checked: number;
  candidates: number;
  /** Why the order is the archive's own, where the index could not say which hits are best. */
  unranked?: unknown;
}

/** One way to search the archive; both ways give the same hits. */
export interface Engine {
  archive: ArchiveFile;
  /** Characters to simplify in a query and in the texts; the large table is loaded only where the query needs it. */
  simplified(query: string): Promise<Simplified>;
  /** Passages that match, in growing lists, the last one complete. May leave out what the filters exclude. */
  search(query: Query, filters: Filters, simplified: Simplified): AsyncGenerator<Found>;
  /** Passages worth comparing when nothing matches exactly. */
  related(terms: readonly string[], simplified: Simplified): Promise<Entry[]>;
  /** All passages, where the archive's texts are at hand. */
  entries: readonly Entry[];
}
