import type { About } from './about.ts';
import type { Tombstone } from './tombstone.ts';

/** Keys that reports had before they were moved, each with the key it leads to now: a report's, or a withdrawn report's. */
export function formerKeys(
  reports: Iterable<{ id: string; about: Pick<About, 'history'> }>,
  tombstones: Iterable<readonly [string, Pick<Tombstone, 'former'>]> = [],
): Map<string, string> {
  const keys = new Map<string, string>();
  for (const { id, about } of reports)
    for (const { from } of about.history) if (from !== undefined && from !== id) keys.set(from, id);
  for (const [id, { former }] of tombstones) for (const from of former) keys.set(from, id);
  return keys;
}
