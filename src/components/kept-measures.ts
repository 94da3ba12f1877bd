import { isPassage, MOST_MEASURES } from '../compare/compare-address.ts';

/** Where the measures wait that a reader has picked for comparing: in this tab only, until they are shown. */
const KEPT = 'compare';

/** The measures that wait to be compared. */
export function keptMeasures(): string[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(ids)
      ? ids.filter((id) => typeof id === 'string' && isPassage(id)).slice(0, MOST_MEASURES)
      : [];
  } catch {
    return [];
  }
}

/** Keeps the measures; false where the browser refuses. */
export function keepMeasures(ids: readonly string[]): boolean {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(ids));
    return true;
  } catch {
    return false;
  }
}
