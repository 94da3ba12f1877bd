import type { Hit } from './hit.ts';

/** BM25's usual constants, as in `src/similarity/field.ts`. */
const K1 = 1.2;
const B = 0.6;

/** What a place in a title counts against one in the text, as in `src/similarity/field.ts`. */
const TITLE = 2.5;

/**
 * Hits by how much a passage is about what was sought, best first: the places it holds, those in its title counting more, saturated and held against its
 * length (BM25F; Robertson, Zaragoza, Taylor 2004). How rare a term is plays no part: every hit holds all terms. Equal ones stay as they were.
 * @param meanLength of all passages, in UTF-16 units
 */
export function rankHits(hits: readonly Hit[], meanLength: number): Hit[] {
  return hits
    .map((hit) => {
      const { places, entry } = hit;
      const count = places.reduce((sum, [start]) => sum + (start < entry.title.length ? TITLE : 1), 0);
      const norm = 1 - B + (B * entry.text.length) / meanLength;
      return { hit, score: (count * (K1 + 1)) / (count + K1 * norm) };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit);
}
