import type { Filters } from './filters.ts';
import type { Entry } from './passage-columns.ts';

/** A report the index proposes; its passages are fetched on demand. */
export interface Candidate {
  id: string;
  entries(): Promise<Entry[]>;
}

/** Proposes the reports that may hold a phrase. */
export interface SearchIndex {
  /**
   * Reports to compare, best first: every report with a passage that holds all terms and passes the filters is among them.
   * @param terms folded; none for all reports
   */
  candidates(terms: readonly string[], filters: Filters): Promise<Candidate[]>;
}
