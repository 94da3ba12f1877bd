import { glob, readFile } from 'node:fs/promises';
import { join, matchesGlob } from 'node:path';
import type { Loader } from 'astro/loaders';

/** Until so long after a change a file is read once more, in milliseconds: one that was only half written when it was read is not always told of again. */
const SETTLED = 300;

/**
 * Loads every file below `folder` that matches `pattern` as one entry. Astro's own loader reads YAML 1.1 (2021-11-02 becomes a date), while import and
 * checks read YAML 1.2, and one file must mean one thing; of MDX it makes modules, all of which the bundler holds at once.
 * @param id makes the entry's id of the file's path, relative to `folder`, with forward slashes
 * @param read what is kept of a file's text
 */
export function contentFiles(
  folder: string,
  pattern: string,
  id: (path: string) => string,
  read: (text: string) => unknown,
): Loader {
  return {
    name: 'content-files',
    async load({ store, parseData, generateDigest, config, watcher }) {
      const root = new URL(`${folder}/`, config.root);
      const load = async (path: string) => {
        const text = await readFile(join(root.pathname, path), 'utf8');
        const data = await parseData({ id: id(path), data: read(text) as Record<string, unknown> });
        store.set({ id: id(path), data, digest: generateDigest(text) });
      };
      store.clear();
      for await (const file of glob(pattern, { cwd: root.pathname })) await load(file.replaceAll('\\', '/'));
      const wanted = (changed: string) => {
        const path = changed.startsWith(root.pathname) ? changed.slice(root.pathname.length) : '';
        return path && matchesGlob(path, pattern) ? path : undefined;
      };
      // what is half written or wrong stays as it was: import says what is wrong with it
      const attempt = (path: string) => load(path).catch(() => {});
      const waiting = new Map<string, ReturnType<typeof setTimeout>>();
      const renew = (changed: string) => {
        const path = wanted(changed);
        if (!path) return;
        attempt(path);
        clearTimeout(waiting.get(path));
        waiting.set(path, setTimeout(attempt, SETTLED, path));
      };
      watcher?.on('add', renew);
      watcher?.on('change', renew);
      watcher?.on('unlink', (gone) => {
        const path = wanted(gone);
        if (path) store.delete(id(path));
      });
    },
  };
}
