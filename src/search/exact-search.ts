import { terms } from './fold.ts';
import { indexKeys } from './index-keys.ts';
import { occurrences } from './occurrences.ts';
import type { SearchIndex } from './search-index.ts';
import type { RecordMeta } from './search-record.ts';
import { type Piece, snippet } from './snippet.ts';

/** A passage that holds everything searched for. */
export interface Hit {
  url: string;
  meta: RecordMeta;
  pieces: Piece[];
}

/** Passages fetched at once; the index bundles them into few files. */
const BATCH = 200;

/**
 * All passages that hold every term of the query as it stands, best first. The index only proposes; each proposal's text is read and compared.
 * @returns `undefined` when the query holds nothing that can be looked up
 */
export async function exactSearch(
  index: SearchIndex,
  query: string,
  filters: Record<string, string>,
): Promise<Hit[] | undefined> {
  const wanted = terms(query);
  const keys = indexKeys(wanted);
  if (!keys.length) return undefined;
  const candidates = await index.candidates(keys, filters);
  const hits: Hit[] = [];
  for (let from = 0; from < candidates.length; from += BATCH) {
    const batch = await Promise.all(candidates.slice(from, from + BATCH).map((fetch) => fetch()));
    for (const { url, meta, raw_content } of batch) {
      const text = raw_content.replaceAll('\u200B', '');
      const found = occurrences(text, wanted);
      if (found) hits.push({ url, meta, pieces: snippet(text, found) });
    }
  }
  return hits;
}
