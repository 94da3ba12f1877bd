import type { ArchiveFile } from './archive-file.ts';
import type { Engine, Found } from './engine.ts';
import { failedFilters, NO_FILTERS } from './filters.ts';
import { foldText, type Simplified } from './fold-text.ts';
import { type Hit, hitOf } from './hit.ts';
import { indexKeys } from './index-keys.ts';
import { matchText } from './match-text.ts';
import { partTexts } from './part-texts.ts';
import type { Entry } from './passage-columns.ts';
import type { Candidate, SearchIndex } from './search-index.ts';
import { queryTable } from './simplify-query.ts';

/**
 * Reports fetched and compared at once, between two looks at the reader's next wish: few at first, so that the first hits are there after some 20 KB, twice as many
 * each time up to the most.
 */
const FIRST_BATCH = 8;
const BATCH = 40;
/** Reports looked at when nothing matches exactly, and characters of each piece of the query that proposes them. */
const RELATED = 6;
const PIECE = 4;

/** Searches an archive report by report: an index proposes them, they are read page by page and compared passage by passage. */
export function reportEngine(archive: ArchiveFile, index: Promise<SearchIndex>): Engine {
  const known = new Map<string, Entry[]>();
  const read = async (candidate: Candidate): Promise<Entry[]> => {
    let entries = known.get(candidate.id);
    if (!entries) {
      entries = await candidate.entries();
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
    simplified: queryTable((character) => archive.characterSet.includes(character), archive.traditional),
    async *search(query, filters, simplified): AsyncGenerator<Found> {
      const terms = query.groups.flatMap(({ terms }) => terms);
      const candidates = await (await index).candidates(terms, filters);
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
        if (!indexKeys([piece], 1).length) continue;
        for (const candidate of await opened.candidates([piece], NO_FILTERS)) {
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
