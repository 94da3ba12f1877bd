import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LINKS, LINKS_KEPT, LINKS_SUM, type LinksSum } from '../../src/similarity/link-file.ts';
import type { Searches } from '../../src/similarity/searches.ts';
import { readPacked, writePacked } from './packed-file.ts';

/** The sum of the links that lie below `root`; undefined when they are not there, or not all of them. */
export function readLinksSum(root: string): LinksSum | undefined {
  try {
    return JSON.parse(readFileSync(join(root, LINKS, LINKS_SUM), 'utf8'));
  } catch {
    // not there, or half of it: the links are found anew
    return undefined;
  }
}

/** What a search was of: `key` all that its links depend on, `common` what none of them can be kept without. */
export interface SearchKeys {
  key: string;
  common: string;
}

/** What the search under `key` left, when that was under the same `common` key and nothing of it is damaged. */
export function readSearches(root: string, { key, common }: SearchKeys): Searches | undefined {
  const kept = readPacked(join(root, LINKS, LINKS_KEPT)) as (SearchKeys & { searches: Searches }) | undefined;
  return kept?.key === key && kept.common === common ? kept.searches : undefined;
}

/** Keeps a search for the next one. */
export function writeSearches(root: string, keys: SearchKeys, searches: Searches): void {
  writePacked(join(root, LINKS, LINKS_KEPT), { ...keys, searches });
}
