import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ImportedAgain } from './import-again.ts';

/** A thread that imports the project at `root` (`import-again.ts`) whenever it is asked, one import at a time. */
export interface ImportThread {
  /** @throws Error what import throws */
  again(): Promise<ImportedAgain>;
  end(): Promise<unknown>;
}

/** Starts the thread. It keeps no process alive. */
export function importThread(root: string): ImportThread {
  const thread = new Worker(new URL('./import-part.ts', import.meta.url), { workerData: root });
  thread.unref();
  return {
    async again() {
      thread.postMessage('again');
      const [told] = (await once(thread, 'message')) as [ImportedAgain | { failed: string }];
      if ('failed' in told) throw new Error(told.failed);
      return told;
    },
    end: () => thread.terminate(),
  };
}
