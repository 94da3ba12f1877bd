import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { LINKS, LINKS_KEPT, LINKS_SUM, type LinksSum } from '../../src/similarity/link-file.ts';
import type { Searches } from '../../src/similarity/searches.ts';
import { sumOf } from './link-keys.ts';

/** The sum of the links that lie below `root`; undefined when they are not there, or not all of them. */
export function readLinksSum(root: string): LinksSum | undefined {
  try {
    return JSON.parse(readFileSync(join(root, LINKS, LINKS_SUM), 'utf8'));
  } catch {
    // not there, or half of it: the links are found anew
    return undefined;
  }
}

/** What the last search left, when it was under the same `common` key and nothing of it is damaged. */
export function readSearches(root: string, sum: LinksSum, common: string): Searches | undefined {
  try {
    const bytes = readFileSync(join(root, LINKS, LINKS_KEPT));
    if (sumOf(bytes) !== sum.kept) return undefined;
    const kept: { common: string; searches: Searches } = deserialize(bytes);
    return kept.common === common ? kept.searches : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a search for the next one. @returns the sum that belongs in `LinksSum` */
export function writeSearches(root: string, common: string, searches: Searches): string {
  const bytes = serialize({ common, searches });
  const file = join(root, LINKS, LINKS_KEPT);
  writeFileSync(`${file}.${process.pid}`, bytes);
  renameSync(`${file}.${process.pid}`, file);
  return sumOf(bytes);
}
