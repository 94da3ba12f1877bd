import type { ImportedAgain } from './import-again.ts';

/** What tells of files that change; paths are absolute. */
export interface Watcher {
  on(event: 'add' | 'change' | 'unlink', heard: (path: string) => void): unknown;
}

/** What becomes of an edit. */
export interface Watched {
  /** Told after each import. */
  onImport(result: ImportedAgain): void;
  onError(error: unknown): void;
}

// content/sources/000_3583e70e2c5ae511.txt, content/reports/hubei/wuhan/jiangan/2019-2020/about.yml; report.mdx is what import writes itself
const EDITED = /^content\/(?:sources\/[^/]+\.(?:txt|yml)|reports\/.+\/about\.yml|vocabulary\/[^/]+)$/;
/** An editor may write a file in several steps; milliseconds of quiet after which it is read. */
const QUIET = 80;

/**
 * Has the project at `root` imported anew whenever something is edited that import reads. One import at a time; what is edited meanwhile is imported after it.
 * @param again imports the project, and writes what has changed
 */
export function watchContent(
  root: string,
  watcher: Watcher,
  again: () => Promise<ImportedAgain>,
  { onImport, onError }: Watched,
): void {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const heard = (path: string) => {
    const within = path.startsWith(root) ? path.slice(root.length + 1).replaceAll('\\', '/') : '';
    if (!EDITED.test(within)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(again).then(onImport).catch(onError);
    }, QUIET);
  };
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, heard);
}
