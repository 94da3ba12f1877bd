import type { ArchiveFile } from './archive-file.ts';
import { EndpointError } from './endpoint-error.ts';
import type { Engine, Found } from './engine.ts';
import { type EngineAnswer, entryOf, readAnswer, readCounts, readPieces } from './engine-answer.ts';
import { type Clause, engineQuery, piecesBody, searchBody, type Wanted } from './engine-query.ts';
import { NO_FILTERS } from './filters.ts';
import { foldText, type Simplified } from './fold-text.ts';
import { type Hit, hitOf } from './hit.ts';
import { matchText } from './match-text.ts';
import type { Query } from './parse-query.ts';
import { partTexts } from './part-texts.ts';
import type { Entry } from './passage-columns.ts';
import { queryTable } from './simplify-query.ts';

/** Hits of one answer: more than a window shows, some 40 KB zipped. */
const PAGE = 100;
/** Where all candidates have to be here – to be compared, or put in order by what stands around the phrase –: of one answer, and at most. */
const BATCH = 500;
export const WHOLE_AT_MOST = 5000;
/** An engine that is silent for so long is not asked on, in milliseconds. */
const PATIENCE = 20_000;
/** Rest between typing and asking, in milliseconds: an engine is others' machine. */
const PAUSE = 250;
/** Passages looked at when nothing matches exactly, pieces of the query that propose them, and characters of the pieces. */
const RELATED = 60;
const PIECES = 40;
const PIECE_LENGTHS = [4, 2];

/** Why an engine did not answer, by status. */
const STATUSES: Record<number, 'refused' | 'noGuests' | 'noIndex' | 'tooLong' | 'busy'> = {
  400: 'refused',
  401: 'noGuests',
  403: 'noGuests',
  404: 'noIndex',
  413: 'tooLong',
  429: 'busy',
  503: 'busy',
};

/**
 * Searches through an engine that holds the passages (`npm run export -- opensearch`): it finds, filters and counts; where the phrase stands in a text is
 * worked out here, from the text itself, and an answer that does not hold the phrase is an error, never a hit.
 * @param address of the index, without a final slash
 */
export function endpointEngine(archive: ArchiveFile, address: string): Engine {
  let asked = new AbortController();

  const ask = async (body: Clause, signal: AbortSignal): Promise<EngineAnswer> => {
    let response: Response;
    try {
      response = await fetch(`${address}/_search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        credentials: 'omit',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      });
    } catch (error) {
      if (signal.aborted) throw error;
      throw new EndpointError((words) => words.silent, { cause: error });
    }
    if (!response.ok) {
      const { status } = response;
      const known = STATUSES[status];
      throw new EndpointError((words) => (known ? words[known] : words.failed(status)));
    }
    return readAnswer(await response.json().catch(() => undefined));
  };

  /** The hits of an answer. Of an exact question all must hold what was asked for; of another those that do are kept. */
  const hitsOf = (answer: EngineAnswer, query: Query, simplified: Simplified, exact: boolean): Hit[] =>
    answer.hits.hits.flatMap(({ _source }) => {
      const entry = entryOf(_source, archive);
      const found = matchText(foldText(entry.text, simplified), query);
      if (found) return [hitOf(entry, found, simplified)];
      if (exact) throw new EndpointError((words) => words.untrue);
      return [];
    });

  /** Asks for everything that may match, in batches, and compares it here. */
  async function* whole(query: Query, wanted: Wanted, simplified: Simplified, exact: boolean, signal: AbortSignal) {
    const hits: Hit[] = [];
    let checked = 0;
    let after: unknown[] | undefined;
    for (;;) {
      const answer = await ask(searchBody({ ...wanted, size: BATCH, ...(after && { after }) }), signal);
      const candidates = answer.hits.total.value;
      if (candidates > WHOLE_AT_MOST) throw new EndpointError((words) => words.tooMany(candidates, WHOLE_AT_MOST));
      hits.push(...hitsOf(answer, query, simplified, exact));
      checked += answer.hits.hits.length;
      after = answer.hits.hits.at(-1)?.sort;
      const complete = checked >= candidates || !after;
      yield { hits: [...hits], complete, checked, candidates } satisfies Found;
      if (complete) return;
    }
  }

  return {
    archive,
    entries: [],
    pause: PAUSE,
    simplified: queryTable((character) => archive.characterSet.includes(character), archive.traditional),
    async *search(query, filters, simplified, sort): AsyncGenerator<Found> {
      asked.abort();
      asked = new AbortController();
      const { signal } = asked;
      const { clause, exact } = engineQuery(query);
      if (!exact || sort === 'left' || sort === 'right') {
        // Filters are applied to what is here, so that every value can be counted.
        const wanted: Wanted = { clause, filters: NO_FILTERS, order: 'relevance', size: BATCH };
        yield* whole(query, wanted, simplified, exact, signal);
        return;
      }
      const wanted: Wanted = { clause, filters, order: sort, size: PAGE };
      const answer = await ask(searchBody(wanted), signal);
      const counted = readCounts(answer);
      let last = answer.hits.hits.at(-1)?.sort;
      yield {
        hits: hitsOf(answer, query, simplified, exact),
        complete: true,
        checked: counted.passages,
        candidates: counted.passages,
        counted,
        more: async () => {
          if (!last) return [];
          const next = await ask(searchBody({ ...wanted, after: last }), signal);
          last = next.hits.hits.at(-1)?.sort;
          return hitsOf(next, query, simplified, exact);
        },
      };
    },
    async related(terms): Promise<Entry[]> {
      const cut = PIECE_LENGTHS.flatMap((length) => terms.flatMap((term) => partTexts(term, length)));
      const pieces = [...new Set(cut)].slice(0, PIECES);
      if (!pieces.length) return [];
      const { hits } = await ask(piecesBody(pieces, RELATED), asked.signal);
      return hits.hits.map(({ _source }) => entryOf(_source, archive));
    },
    count: async (texts) => (texts.length ? readPieces(await ask(piecesBody(texts, 0), asked.signal)) : []),
  };
}
