/** What the reader asks for; kept in the address of the search page. */
export interface SearchState {
  q: string;
  region: string;
  year: string;
  topic: string;
  kind: string;
}

/** Names of the filters, in the address and in the index. */
export const FILTERS = ['region', 'year', 'topic', 'kind'] as const;

/** The state an address's query says. */
export function readState(query: string): SearchState {
  const values = new URLSearchParams(query);
  const value = (name: string) => values.get(name)?.trim() ?? '';
  return {
    q: values.get('q') ?? '',
    region: value('region'),
    year: value('year'),
    topic: value('topic'),
    kind: value('kind'),
  };
}

/** The query that says a state, empty values left out: `?q=…&region=…`, or nothing. */
export function writeState(state: SearchState): string {
  const values = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
  return values.size ? `?${values}` : '';
}
