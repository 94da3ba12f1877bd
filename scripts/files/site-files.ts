import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** All files of a built site, as paths below it with forward slashes, in order. */
export async function siteFiles(site: string): Promise<string[]> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
}
