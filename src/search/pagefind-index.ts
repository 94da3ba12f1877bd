import type { ArchiveFile } from './archive-file.ts';
import { FILTERS, type Filters, inYears } from './filters.ts';
import { isHanPair, termKeys } from './grams/gram-keys.ts';
import type { Grams } from './grams/hold-grams.ts';
import { indexKeys } from './index-keys.ts';
import type { Fragment, PagefindFilters, PagefindInstance } from './open-pagefind.ts';
import { type Entry, type PassageColumns, type ReportFacts, unpackPassages } from './passage-columns.ts';
import type { SearchIndex } from './search-index.ts';

/** Pairs asked for per term: each costs a request, each saves the texts of reports that lack it. */
const PAIRS = 6;

/** Other grams asked for per term, beside pairs and where there are none. */
const RESTS = 2;
const RESTS_ALONE = 4;

/**
 * The reports that Pagefind proposes for the pairs of a phrase, less those that lack its other grams. Pagefind indexes pairs of Han letters safely; figures and
 * single letters it does not (3所 stands in 13所), so without the grams each of those would mean reading all reports.
 */
export function pagefindIndex(instance: PagefindInstance, archive: ArchiveFile, grams: Grams): SearchIndex {
  const length = archive.idLength ?? 1;
  const numbers = new Map<string, number>();
  for (let at = 0; at < archive.reports; at++)
    numbers.set(archive.ids?.slice(at * length, (at + 1) * length) ?? '', at);
  // zh-cn_16d6163 → 16d6…
  const numberOf = (id: string) => numbers.get(id.slice(id.indexOf('_') + 1).slice(0, length)) ?? -1;
  const rests = (terms: readonly string[], limit: number) =>
    grams.holdAll(terms.flatMap((term) => termKeys(term, (key) => !isHanPair(key)).slice(0, limit)));
  return {
    async candidates(terms, filters) {
      const keys = indexKeys(terms, PAIRS);
      const [{ results }, holders] = await Promise.all([
        instance.search(keys.length ? keys.join(' ') : null, { filters: pagefindFilters(filters, archive.years) }),
        rests(terms, keys.length ? RESTS : RESTS_ALONE),
      ]);
      const held = holders && new Set(holders);
      return results
        .filter(({ id }) => !held || held.has(numberOf(id)))
        .map(({ id, data }) => ({ id, entries: async () => fragmentEntries(await data(), archive) }));
    },
  };
}

function pagefindFilters(filters: Filters, years: readonly number[]): PagefindFilters {
  const { year } = filters;
  const chosen: PagefindFilters = {};
  for (const name of FILTERS) if (filters[name]) chosen[name] = filters[name];
  if (year === 'unknown') chosen.year = year;
  else if (year) chosen.year = { any: years.filter((own) => inYears([own], year)).map(String) };
  return chosen;
}

const BLANK = /\s/u;

/**
 * The passages of a fragment. Pagefind keeps all characters of a text but not its white space, so each passage's length is counted without it; what
 * follows the last passage was only put there to be found.
 */
export function fragmentEntries({ content, meta }: Fragment, archive: ArchiveFile): Entry[] {
  const report = JSON.parse(meta.report ?? '') as ReportFacts;
  const { lengths, ...columns } = JSON.parse(meta.columns ?? '') as PassageColumns & { lengths: number[] };
  let at = 0;
  const texts = lengths.map((length, index) => {
    while (at < content.length && BLANK.test(content[at] as string)) at++;
    const start = at;
    let breakAt = -1;
    let title = columns.titles[index] ?? 0;
    for (let left = length; left > 0 && at < content.length; at++) {
      if (!BLANK.test(content[at] as string)) left--;
      if (--title === 0) breakAt = at + 1;
    }
    const text = content.slice(start, at);
    // A title on a line of its own: its line break came back as a blank.
    const inside = breakAt - start;
    return breakAt > 0 && BLANK.test(text[inside] ?? '') ? `${text.slice(0, inside)}\n${text.slice(inside + 1)}` : text;
  });
  return unpackPassages(report, columns, texts, archive.topics, archive.objects);
}
