import type { ArchiveFile } from './archive-file.ts';
import type { Engine, Found } from './engine.ts';
import { foldText, type Simplified } from './fold-text.ts';
import { type Hit, hitOf } from './hit.ts';
import { indexKeys } from './index-keys.ts';
import { matchText } from './match-text.ts';
import type { Query } from './parse-query.ts';
import { type Entry, unpackPassages } from './passage-columns.ts';
import type { SearchIndex } from './search-index.ts';
import { queryTable } from './simplify-query.ts';

/** Pairs the index ranks by, per row of terms: the rarest says most, each more costs a request and says little that it does not. */
const RANKED_BY = 1;

/** All passages of the archive, in its order. */
function unpack({ texts = [], topics, objects }: ArchiveFile): Entry[] {
  return texts.flatMap(({ report, columns, texts: own }) => unpackPassages(report, columns, own, topics, objects));
}

/** Searches an archive whose texts are all at hand: the texts say what is a hit, the index says which are best. */
export function textEngine(archive: ArchiveFile, index: Promise<SearchIndex>): Engine {
  const entries = unpack(archive);
  const idLength = archive.idLength ?? 0;
  const place = new Map(entries.map((_, at) => [archive.ids?.slice(at * idLength, (at + 1) * idLength), at]));
  // zh-cn_16d6163 → 16d6…
  const placeOf = (id: string) => place.get(id.slice(id.indexOf('_') + 1).slice(0, idLength));

  let table: Simplified | undefined;
  let folded: string[] = [];
  const foldedTexts = (simplified: Simplified) => {
    if (simplified !== table) {
      table = simplified;
      folded = entries.map(({ text }) => foldText(text, simplified));
    }
    return folded;
  };

  /** Of each row of terms in a query, the pair that fewest texts hold. */
  const rarest = (query: Query, texts: readonly string[]) =>
    query.groups.flatMap(({ terms }) => {
      const keys = indexKeys(terms, 8);
      if (keys.length <= RANKED_BY) return keys;
      const held = new Map(keys.map((key) => [key, texts.filter((text) => text.includes(key)).length]));
      return keys.sort((a, b) => (held.get(a) ?? 0) - (held.get(b) ?? 0)).slice(0, RANKED_BY);
    });

  return {
    archive,
    entries,
    pause: 0,
    simplified: queryTable(entries.map(({ text }) => text.normalize('NFKC')).join(''), archive.traditional),
    async *search(query, _filters, simplified): AsyncGenerator<Found> {
      const texts = foldedTexts(simplified);
      const byPlace = new Map<number, Hit>();
      texts.forEach((text, at) => {
        const found = matchText(text, query);
        if (found) byPlace.set(at, hitOf(entries[at] as Entry, found, simplified));
      });
      const result: Found = {
        hits: [...byPlace.values()],
        complete: true,
        checked: entries.length,
        candidates: entries.length,
      };
      const keys = rarest(query, texts);
      if (byPlace.size > 1 && keys.length) {
        try {
          const ranked = await (await index).candidates(keys, {});
          const best = new Set<Hit>();
          for (const { id } of ranked) {
            const hit = byPlace.get(placeOf(id) ?? -1);
            if (hit) best.add(hit);
          }
          for (const hit of result.hits) best.add(hit);
          result.hits = [...best];
        } catch (error) {
          result.unranked = error;
        }
      }
      yield result;
    },
    related: async () => entries as Entry[],
  };
}
