import type { About } from '../report/about.ts';

/** What some reports are together: plans only, summaries only, or both (also when one of them is both). */
export function kindsOf(reports: readonly { about: Pick<About, 'kind'> }[]): About['kind'] {
  const kinds = new Set(reports.map(({ about }) => about.kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'summary+plan';
}
