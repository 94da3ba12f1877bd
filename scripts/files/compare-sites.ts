import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { comparePage, type PageChange } from '../../src/pull/compare-page.ts';
import { pageLines } from '../../src/pull/page-lines.ts';

async function pagesOf(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true });
  return files.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.html'));
}

async function read(folder: string, path: string): Promise<string | undefined> {
  const file = join(folder, path);
  return existsSync(file) ? readFile(file, 'utf8') : undefined;
}

/** `a/b/index.html` → `/a/b/` */
const addressOf = (path: string) => `/${path.replace(/(^|\/)index\.html$/u, '$1')}`;

/** The pages that two builds of the site differ in, by address. A page of each is in memory at a time. */
export async function compareSites(before: string, after: string): Promise<PageChange[]> {
  const paths = [...new Set([...(await pagesOf(before)), ...(await pagesOf(after))])].sort();
  const changes: PageChange[] = [];
  for (const path of paths) {
    const [old, own] = [await read(before, path), await read(after, path)];
    if (old === own) continue;
    const lines = (html: string | undefined) => (html === undefined ? undefined : pageLines(html));
    const change = comparePage(addressOf(path), lines(old), lines(own));
    if (change) changes.push(change);
  }
  return changes;
}
