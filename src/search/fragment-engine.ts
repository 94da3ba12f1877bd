import type { ArchiveFile } from './archive-file.ts';
import type { Engine, Found } from './engine.ts';
import { FILTERS, type Filters, failedFilters, inYears } from './filters.ts';
import { foldText, type Simplified } from './fold-text.ts';
import { type Hit, hitOf } from './hit.ts';
import { indexKeys } from './index-keys.ts';
import { matchText } from './match-text.ts';
import { partTexts } from './part-texts.ts';
import { type Entry, type PassageColumns, type ReportFacts, unpackPassages } from './passage-columns.ts';
import type { Candidate, Fragment, IndexFilters, SearchIndex } from './search-index.ts';
import { queryTable } from './simplify-query.ts';

/**
 * Reports fetched and compared at once, between two looks at the reader's next wish: few at first, so that the first hits are there after some 20 KB, twice as many
 * each time up to the most.
 */
const FIRST_BATCH = 8;
const BATCH = 40;
/** Pairs asked for per term: each costs a request, each saves the texts of reports that lack it. */
const PAIRS = 6;
/** Reports looked at when nothing matches exactly, and characters of each piece of the query that proposes them. */
const RELATED = 6;
const PIECE = 4;

/** Searches an archive through Pagefind's fragments: one record a report, read page by page, compared passage by passage. */
export function fragmentEngine(archive: ArchiveFile, index: Promise<SearchIndex>): Engine {
  const known = new Map<string, Entry[]>();
  const read = async (candidate: Candidate): Promise<Entry[]> => {
    let entries = known.get(candidate.id);
    if (!entries) {
      entries = entriesOf(await candidate.data(), archive);
      known.set(candidate.id, entries);
    }
    return entries;
  };

  let table: Simplified | undefined;
  let folded = new WeakMap<Entry, string>();
  const foldedText = (entry: Entry, simplified: Simplified) => {
    if (simplified !== table) {
      table = simplified;
      folded = new WeakMap();
    }
    let text = folded.get(entry);
    if (text === undefined) {
      text = foldText(entry.text, simplified);
      folded.set(entry, text);
    }
    return text;
  };

  return {
    archive,
    entries: [],
    pause: 0,
    simplified: queryTable(archive.characterSet, archive.traditional),
    async *search(query, filters, simplified): AsyncGenerator<Found> {
      const keys = indexKeys(
        query.groups.flatMap(({ terms }) => terms),
        PAIRS,
      );
      const candidates = await (await index).candidates(keys, indexFilters(filters, archive.years));
      const hits: Hit[] = [];
      let checked = 0;
      let size = FIRST_BATCH;
      do {
        const batch = candidates.slice(checked, checked + size);
        size = Math.min(2 * size, BATCH);
        for (const entries of await Promise.all(batch.map(read)))
          for (const entry of entries) {
            if (failedFilters(entry, filters).length) continue;
            const found = matchText(foldedText(entry, simplified), query);
            if (found) hits.push(hitOf(entry, found, simplified));
          }
        checked += batch.length;
        yield { hits: [...hits], complete: checked >= candidates.length, checked, candidates: candidates.length };
      } while (checked < candidates.length);
    },
    async related(terms) {
      const opened = await index;
      const votes = new Map<string, { candidate: Candidate; votes: number }>();
      for (const piece of terms.flatMap((term) => partTexts(term, PIECE))) {
        const keys = indexKeys([piece], PAIRS);
        if (!keys.length) continue;
        for (const candidate of await opened.candidates(keys, {})) {
          const vote = votes.get(candidate.id) ?? { candidate, votes: 0 };
          vote.votes++;
          votes.set(candidate.id, vote);
        }
      }
      const best = [...votes.values()].sort((a, b) => b.votes - a.votes).slice(0, RELATED);
      return (await Promise.all(best.map(({ candidate }) => read(candidate)))).flat();
    },
  };
}

function indexFilters(filters: Filters, years: readonly number[]): IndexFilters {
  const { year } = filters;
  const chosen: IndexFilters = {};
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
function entriesOf({ content, meta }: Fragment, archive: ArchiveFile): Entry[] {
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
