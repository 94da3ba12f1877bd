import type { Simplified } from '../search/fold-text.ts';
import { SIMPLIFIED_CHARACTERS } from '../search/simplified-characters.ts';

const table = Array.from(SIMPLIFIED_CHARACTERS);

/** Traditional → simplified, as the search folds texts and queries. */
export const searchSimplified: Simplified = new Map(
  table.flatMap((char, at) => (at % 2 ? [] : [[char, table[at + 1] as string] as const])),
);
