import { type Counts, yearSpan } from './filters.ts';
import type { MessageWords } from './message-words.ts';
import { isYear, type SearchState } from './search-state.ts';

/** Filters that are one list each; the year is two lists, its first and its last. */
const LISTS = ['region', 'topic', 'kind', 'level'] as const;

/** The form of the search page as a state, and back. */
export interface FilterForm {
  /** Names of topics by id. */
  topics: ReadonlyMap<string, string>;
  levels: readonly { value: string; label: string }[];
  /** What the form says: query and filters. */
  read(): Pick<SearchState, 'q' | 'year' | (typeof LISTS)[number]>;
  /** Takes a state over. @returns the state without the filter values that do not exist, and those values. */
  fill(wanted: SearchState): { kept: SearchState; unknown: string[] };
  /** Writes beside each choice how many hits it would leave; nothing without counts. */
  count(counts: Counts | undefined): void;
}

/** Reads and fills the form of the search page. */
export function filterForm(form: HTMLFormElement, words: MessageWords): FilterForm {
  const box = form.elements.namedItem('q') as HTMLInputElement;
  const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  const choices = (name: string) => Array.from(field(name).options, ({ value, text }) => ({ value, label: text }));
  const labels = new Map(
    [...LISTS, 'year'].flatMap((name) => choices(name).map(({ value, label }) => [`${name} ${value}`, label])),
  );

  const choose = (name: string, value: string): boolean => {
    const select = field(name);
    select.value = value;
    if (select.value === value) return true;
    select.value = '';
    return false;
  };
  const readYear = (): string => {
    const [from, to] = [field('year').value, field('year-to').value];
    if (from === 'unknown') return from;
    if (!from && !to) return '';
    return from === to ? from : `${from}-${to}`;
  };
  const fillYear = (year: string): boolean => {
    const span = yearSpan(year);
    const ends = span === 'unknown' ? ['unknown', ''] : (span ?? ['', '']).map((end) => String(end || ''));
    const [from = '', to = ''] = ends;
    const chosen = [choose('year', from), choose('year-to', to === '9999' ? '' : to)];
    if (isYear(year) && !chosen.includes(false)) return true;
    field('year').value = '';
    field('year-to').value = '';
    return false;
  };

  return {
    topics: new Map(choices('topic').map(({ value, label }) => [value, label])),
    levels: choices('level').filter(({ value }) => value),
    read: () => ({
      q: box.value,
      region: field('region').value,
      year: readYear(),
      topic: field('topic').value,
      kind: field('kind').value,
      level: field('level').value,
    }),
    fill(wanted) {
      const kept = { ...wanted };
      const unknown: string[] = [];
      box.value = wanted.q;
      for (const name of LISTS)
        if (!choose(name, wanted[name])) {
          unknown.push(wanted[name]);
          kept[name] = '';
        }
      if (!fillYear(wanted.year)) {
        unknown.push(wanted.year);
        kept.year = '';
      }
      return { kept, unknown };
    },
    count(counts) {
      for (const name of [...LISTS, 'year'] as const)
        for (const option of field(name).options) {
          const label = labels.get(`${name} ${option.value}`) ?? '';
          option.text = option.value && counts ? words.choice(label, counts[name].get(option.value) ?? 0) : label;
        }
    },
  };
}
