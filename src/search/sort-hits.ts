import type { Hit } from './hit.ts';
import type { SearchState } from './search-state.ts';

/** Characters of context that decide the order. */
const CONTEXT = 20;

// 。，、：“” and line breaks say nothing about wording
const MARKS = /[\p{P}\s]/gu;

const collator = new Intl.Collator('zh-CN-u-co-pinyin');

function context(hit: Hit, side: 'left' | 'right'): string {
  const [start, end] = hit.places[0] ?? [0, 0];
  if (side === 'right')
    return hit.entry.text
      .slice(end, end + 2 * CONTEXT)
      .replace(MARKS, '')
      .slice(0, CONTEXT);
  // Read backwards from the phrase: what stands nearest decides.
  const before = hit.entry.text.slice(Math.max(0, start - 2 * CONTEXT), start).replace(MARKS, '');
  return Array.from(before).reverse().slice(0, CONTEXT).join('');
}

/**
 * Hits in the order asked for: as they are, best first; newest year first and, within a year, in the archive's order; by what stands around the phrase, equal
 * ones as they were.
 */
export function sortHits(hits: readonly Hit[], sort: SearchState['sort']): Hit[] {
  if (sort === 'relevance') return [...hits];
  if (sort === 'year') {
    const year = ({ entry }: Hit) => entry.report.years.at(-1) ?? 0;
    return [...hits].sort((a, b) => year(b) - year(a) || a.entry.order - b.entry.order);
  }
  return hits
    .map((hit) => ({ hit, key: context(hit, sort) }))
    .sort((a, b) => collator.compare(a.key, b.key))
    .map(({ hit }) => hit);
}
