import { FILTERS, type Filters, yearSpan } from './filters.ts';

export const VIEWS = ['cards', 'kwic'] as const;
export const SORTS = ['relevance', 'year', 'left', 'right'] as const;

/** What the reader asks for and how it is shown; kept in the address of the search page. */
export interface SearchState extends Filters {
  q: string;
  view: (typeof VIEWS)[number];
  sort: (typeof SORTS)[number];
}

/** Longer queries are searched but not kept in the address: servers refuse addresses of many kilobytes. */
export const LONGEST_IN_ADDRESS = 1000;

const known = <T extends string>(values: readonly T[], value: string | null): T =>
  values.find((other) => other === value) ?? (values[0] as T);

/** The state an address's query says; a year that cannot be read is kept, so that the page can name it. */
export function readState(query: string): SearchState {
  const values = new URLSearchParams(query);
  const filters = Object.fromEntries(
    FILTERS.map((name) => [name, values.get(name)?.trim() ?? '']),
  ) as unknown as Filters;
  return {
    q: values.get('q') ?? '',
    ...filters,
    view: known(VIEWS, values.get('view')),
    sort: known(SORTS, values.get('sort')),
  };
}

/** The query that says a state, what is empty or usual left out: `?q=…&region=…`, or nothing. */
export function writeState(state: SearchState): string {
  const values = new URLSearchParams();
  if (state.q && state.q.length <= LONGEST_IN_ADDRESS) values.set('q', state.q);
  for (const name of FILTERS) if (state[name]) values.set(name, state[name]);
  if (state.view !== VIEWS[0]) values.set('view', state.view);
  if (state.sort !== SORTS[0]) values.set('sort', state.sort);
  return values.size ? `?${values}` : '';
}

/** Whether a year filter can be read. */
export const isYear = (value: string) => value === '' || yearSpan(value) !== undefined;
