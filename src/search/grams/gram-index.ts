import type { ArchiveFile } from '../archive-file.ts';
import { FILTERS, type Filters, inYears } from '../filters.ts';
import type { PackedReport } from '../packed-report.ts';
import { unpackPassages } from '../passage-columns.ts';
import type { SearchIndex } from '../search-index.ts';
import { factKey, termKeys } from './gram-keys.ts';
import { type Grams, shared } from './hold-grams.ts';

/**
 * Grams asked for per term: each costs a request of some 8 KB, each saves the texts of reports that lack it, 6 KB each. More of them are asked for where the
 * first ones leave many reports. In 1,000 reports a cut from the middle of a text left 441 reports by six grams, 38 by ten.
 */
const GRAMS = 6;
const MORE_GRAMS = 8;
const MANY = 24;

/** What is in all lists; undefined where none narrows anything. */
const inAll = (lists: readonly (readonly number[] | undefined)[]) =>
  lists
    .filter((list) => list !== undefined)
    .reduce<readonly number[] | undefined>((kept, list) => (kept ? shared(kept, list) : list), undefined);

/**
 * The reports that hold the grams of a phrase, in the order of their numbers. For archives that Pagefind cannot index within a small machine's memory.
 * @param read gives a report by its number
 */
export function gramIndex(
  archive: ArchiveFile,
  grams: Grams,
  read: (report: number) => Promise<PackedReport>,
): SearchIndex {
  /** For each filter that narrows, the keys of which a report must have one. */
  const facts = (filters: Filters) =>
    FILTERS.filter((name) => filters[name]).map((name) => {
      const value = filters[name];
      const values =
        name === 'year' && value !== 'unknown' ? archive.years.filter((own) => inYears([own], value)) : [value];
      return values.map((one) => factKey(name, String(one)));
    });
  return {
    async candidates(terms, filters) {
      const keys = terms.map((term) => termKeys(term, () => true));
      const lists = await Promise.all([
        grams.holdAll(keys.flatMap((own) => own.slice(0, GRAMS))),
        ...facts(filters).map((keys) => grams.holdOne(keys)),
      ]);
      let held = inAll(lists);
      if (!held || held.length > MANY)
        held = inAll([held, await grams.holdAll(keys.flatMap((own) => own.slice(GRAMS, GRAMS + MORE_GRAMS)))]);
      const numbers = held ?? Array.from({ length: archive.reports }, (_, number) => number);
      return numbers.map((number) => ({
        id: String(number),
        entries: async () => {
          const { report, columns, texts } = await read(number);
          return unpackPassages(report, columns, texts, archive.topics, archive.objects);
        },
      }));
    },
  };
}
