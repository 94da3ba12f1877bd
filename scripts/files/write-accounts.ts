import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from '../../src/import/decode.ts';
import type { Imported } from '../../src/import/import-archive.ts';
import { ACCOUNTS, type AccountFile } from '../../src/source/account-file.ts';
import type { Content } from './read-content.ts';

/**
 * Writes the account of every source for the site's build, and removes those of sources that are gone.
 * @returns number of accounts.
 */
export async function writeAccounts(
  root: string,
  { texts, sums }: Pick<Content, 'texts' | 'sums'>,
  { accounts }: Pick<Imported, 'accounts'>,
): Promise<number> {
  const folder = join(root, ACCOUNTS);
  const files = new Map<string, string>();
  for (const [name, { runs, totals, rules }] of accounts) {
    const { text } = decode(texts.get(name) ?? new Uint8Array(), name);
    const file: AccountFile = { sha256: sums.get(name) ?? '', text, runs, totals, rules };
    files.set(join(folder, `${name}.json`), JSON.stringify(file));
  }
  await mkdir(folder, { recursive: true });
  // made again by every build, so that one that was killed half-way does no harm
  for (const [path, text] of files)
    if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await writeFile(path, text);
  for (const name of await readdir(folder))
    if (!files.has(join(folder, name))) await rm(join(folder, name), { force: true });
  return files.size;
}
