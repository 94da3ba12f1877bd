import { readdir, readFile } from 'node:fs/promises';
import type { Loader } from 'astro/loaders';
import type { z } from 'zod';
import { ACCOUNTS, accountFile } from '../source/account-file.ts';

/** What the pages need of an account without its text: sums of characters. */
export const accountSums = accountFile.pick({ sha256: true, totals: true, rules: true });
export type AccountSums = z.infer<typeof accountSums>;

/**
 * Loads the sums of every account that the build has written; texts and runs stay in the files, which `readAccount` opens one at a time. A missing
 * folder gives no entries: `archive` tells which sources lack one. While developing, a file that is written anew is read anew.
 */
export function accountFiles(): Loader {
  return {
    name: 'account-files',
    async load({ store, parseData, config, watcher }) {
      const folder = new URL(ACCOUNTS, config.root);
      const read = async (name: string) => {
        const { sha256, totals, rules } = accountFile.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
        const id = name.slice(0, -'.json'.length);
        const digest = JSON.stringify([sha256, totals, rules]);
        store.set({ id, data: await parseData({ id, data: { sha256, totals, rules } }), digest });
      };
      store.clear();
      for (const name of await readdir(folder).catch(() => [])) if (name.endsWith('.json')) await read(name);
      const renew = (changed: string) => {
        const name = changed.startsWith(folder.pathname) ? changed.slice(folder.pathname.length) : '';
        // half a file is followed by the whole of it
        if (name.endsWith('.json')) read(name).catch(() => {});
      };
      watcher?.on('add', renew);
      watcher?.on('change', renew);
    },
  };
}
