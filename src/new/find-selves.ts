import type { Evidence } from '../report/about.ts';
import { quote, type Stretch } from './stretch.ts';
import type { Words } from './words.ts';

/** What a text calls the place it speaks for: 全县, 我区, 我校. */
export type Self = keyof Words['selves'];

/** How often a text speaks of itself as each kind of place. */
export interface Selves {
  counts: Record<Self, number>;
  /** The kind of place it is by these words alone; undefined where they do not tell. */
  kind: Self | undefined;
  /** The first mention of that kind. */
  evidence: Evidence[];
}

/** Small units speak of the larger ones above them (全市, 全省), never the other way round, so that the smallest that is common tells. */
const SMALLEST_FIRST: readonly Self[] = ['school', 'town', 'county', 'district', 'prefecture', 'city', 'province'];

/** A plan of a bureau may name 我县 or 我镇 in an example; what is a fifth of all mentions is no example. */
const SHARE = 0.2;
/** So many words like 各中小学 are a bureau's: a school speaks of itself alone. */
const MANY_SCHOOLS = 2;

/**
 * Counts the words by which a text speaks of itself; the smallest unit with enough of all mentions is the text's own. Linear in the text.
 */
export function findSelves(stretches: readonly Stretch[], words: Words): Selves {
  const counts = Object.fromEntries(SMALLEST_FIRST.map((self) => [self, 0])) as Selves['counts'];
  const first = new Map<Self, Evidence>();
  for (const stretch of stretches) {
    for (const self of SMALLEST_FIRST) {
      for (const word of words.selves[self]) {
        for (let at = stretch.text.indexOf(word); at >= 0; at = stretch.text.indexOf(word, at + word.length)) {
          counts[self]++;
          if (!first.has(self)) first.set(self, quote(stretch, at, at + word.length));
        }
      }
    }
  }
  const many = stretches.reduce(
    (sum, { text }) => sum + words.manySchools.filter((word) => text.includes(word)).length,
    0,
  );
  // bureaus write of 全校师生 and 本校 too
  if (many >= MANY_SCHOOLS) counts.school = 0;
  const total = SMALLEST_FIRST.reduce((sum, self) => sum + counts[self], 0);
  const kind = SMALLEST_FIRST.find((self) => counts[self] > 0 && counts[self] >= total * SHARE);
  const evidence = kind ? first.get(kind) : undefined;
  return { counts, kind, evidence: evidence ? [evidence] : [] };
}
