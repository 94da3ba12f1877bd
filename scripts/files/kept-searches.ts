import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { LINKS, LINKS_KEPT, LINKS_SUM, type LinksSum } from '../../src/similarity/link-file.ts';
import type { Searches } from '../../src/similarity/searches.ts';

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

const sumOf = (bytes: Buffer) => hash('sha256', bytes, 'buffer');
const SUM = 32;

/** What the search under `key` left, when that was under the same `common` key and nothing of it is damaged. */
export function readSearches(root: string, { key, common }: SearchKeys): Searches | undefined {
  try {
    const bytes = readFileSync(join(root, LINKS, LINKS_KEPT));
    if (!sumOf(bytes.subarray(SUM)).equals(bytes.subarray(0, SUM))) return undefined;
    const kept: SearchKeys & { searches: Searches } = deserialize(bytes.subarray(SUM));
    return kept.key === key && kept.common === common ? kept.searches : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a search for the next one. */
export function writeSearches(root: string, keys: SearchKeys, searches: Searches): void {
  const bytes = serialize({ ...keys, searches });
  const file = join(root, LINKS, LINKS_KEPT);
  // under its name only when whole
  writeFileSync(`${file}.${process.pid}`, Buffer.concat([sumOf(bytes), bytes]));
  renameSync(`${file}.${process.pid}`, file);
}
