import type { ArchiveFile } from './archive-file.ts';
import type { Engine, Found } from './engine.ts';
import { foldText, type Simplified } from './fold-text.ts';
import { type Hit, hitOf } from './hit.ts';
import { matchText } from './match-text.ts';
import { type Entry, unpackPassages } from './passage-columns.ts';
import { rankHits } from './rank-hits.ts';
import { queryTable } from './simplify-query.ts';

/**
 * Characters folded, and compared for the first time, between two looks at what else the page has to do: some ten milliseconds on a slow phone. A longer stretch
 * would make it deaf to the reader.
 */
const AT_ONCE = 10_000;

/** All passages of the archive, in its order. */
function unpack({ texts = [], topics, objects }: ArchiveFile): Entry[] {
  return texts.flatMap(({ report, columns, texts: own }) => unpackPassages(report, columns, own, topics, objects));
}

/** Lets the page do what else it has to do. */
const turn = () => new Promise((done) => setTimeout(done));

/** Searches an archive whose texts are all at hand: every text is compared. */
export function textEngine(archive: ArchiveFile): Engine {
  const entries = unpack(archive);
  const meanLength = archive.characters / (entries.length || 1);

  let table: Simplified | undefined;
  let folded: string[] = [];
  const foldedTexts = async (simplified: Simplified) => {
    if (simplified === table) return folded;
    const texts: string[] = [];
    let since = 0;
    for (const { text } of entries) {
      texts.push(foldText(text, simplified));
      since += text.length;
      if (since < AT_ONCE) continue;
      since = 0;
      await turn();
    }
    table = simplified;
    folded = texts;
    return texts;
  };

  return {
    archive,
    entries,
    pause: 0,
    // a compatibility form (U+F900 for 豈) is not found and loads the table for nothing
    simplified: queryTable((character) => entries.some(({ text }) => text.includes(character)), archive.traditional),
    async *search(query, _filters, simplified): AsyncGenerator<Found> {
      const hits: Hit[] = [];
      for (const [at, text] of (await foldedTexts(simplified)).entries()) {
        const found = matchText(text, query);
        if (found) hits.push(hitOf(entries[at] as Entry, found, simplified));
      }
      const all = entries.length;
      yield { hits: rankHits(hits, meanLength), complete: true, checked: all, candidates: all };
    },
    related: async () => entries as Entry[],
  };
}
