import { join } from 'node:path';
import { generatedFiles } from './change-project.ts';
import type { ImportCache } from './import-cache.ts';
import { importProject } from './import-project.ts';
import { writeAccounts } from './write-accounts.ts';
import { writeAll } from './write-all.ts';

/** What tells of files that change; paths are absolute. */
export interface Watcher {
  on(event: 'add' | 'change' | 'unlink', heard: (path: string) => void): unknown;
}

/** What becomes of an edit. */
export interface Watched {
  /** Told after each import, with all that is wrong; nothing is written when there is an error. */
  onImport(result: Pick<Awaited<ReturnType<typeof importProject>>, 'problems'> & { written: string[] }): void;
  onError(error: unknown): void;
}

// content/sources/000_3583e70e2c5ae511.txt, content/reports/hubei/wuhan/jiangan/2019-2020/about.yml; report.mdx is what import writes itself
const EDITED = /^content\/(?:sources\/[^/]+\.(?:txt|yml)|reports\/.+\/about\.yml|vocabulary\/[^/]+)$/;
/** An editor may write a file in several steps; milliseconds of quiet after which it is read. */
const QUIET = 80;

/**
 * Imports the project at `root` anew whenever something is edited that import reads, and writes what has changed. One import at a time; what is edited
 * meanwhile is imported after it.
 */
export function watchContent(root: string, watcher: Watcher, cache: ImportCache, { onImport, onError }: Watched): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const again = async () => {
    try {
      const project = await importProject(root, () => {}, cache);
      const sound = !project.problems.some(({ level }) => level === 'error');
      let written: string[] = [];
      if (sound) {
        await writeAccounts(root, project.content, project.imported);
        written = await writeAll(
          root,
          new Map([...generatedFiles(project)].map(([path, text]) => [join(root, path), text])),
        );
        cache.save();
      }
      onImport({ problems: project.problems, written });
    } catch (error) {
      onError(error);
    }
  };
  const heard = (path: string) => {
    const within = path.startsWith(root) ? path.slice(root.length + 1).replaceAll('\\', '/') : '';
    if (!EDITED.test(within)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again);
    }, QUIET);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, heard);
}
