import type { ArchiveFile } from './archive-file.ts';
import { FILTERS } from './filters.ts';
import type { Extent, MessageWords } from './message-words.ts';
import type { SearchResult } from './run-search.ts';
import { LONGEST_IN_ADDRESS, type SearchState } from './search-state.ts';

/** Of a query, how many characters are repeated in a message. */
const REPEATED = 40;

function repeated(query: string): string {
  const chars = Array.from(query.trim());
  return chars.length > REPEATED ? `${chars.slice(0, REPEATED).join('')}……` : chars.join('');
}

/** What was searched: reports, passages, characters, years. */
function extent({ years, reports, passages, characters }: ArchiveFile): Extent {
  const [first] = years;
  return {
    reports,
    passages,
    characters,
    years: first === undefined ? undefined : [first, years.at(-1) ?? first],
  };
}

/** One sentence on what a search has found so far, with true totals once it is complete; where nothing was found, on how much was searched. */
export function resultMessage(
  archive: ArchiveFile,
  state: SearchState,
  now: SearchResult,
  { result: words }: MessageWords,
): string {
  const byReport = archive.unit === 'report';
  const asked = { query: repeated(state.q), filtered: FILTERS.some((name) => state[name]) };
  if (!now.complete) {
    const unit = archive.layout === 'endpoint' ? 'passage' : 'report';
    if (now.paused) return words.paused(asked, now.checked, now.candidates, words.about(now.total, byReport));
    return words.comparing(asked, now.checked, now.candidates, unit, words.about(now.total, byReport));
  }
  if (now.passages) {
    if (byReport) return words.foundReports(asked, now.total, now.passages);
    return words.found(asked, now.total, now.reports.count, now.reports.more);
  }
  if (now.everywhere) return words.hidden(asked, now.everywhere);
  return words.nothing(asked, extent(archive)) + (state.q.length > LONGEST_IN_ADDRESS ? words.tooLong : '');
}
