// A thread of `npm run dev`: imports the project each time it is told to, while the server goes on showing pages.
import { parentPort, workerData } from 'node:worker_threads';
import { importAgain } from './import-again.ts';
import { importCache } from './import-cache.ts';

const root: string = workerData;
const cache = importCache(root);

parentPort?.on('message', async () => {
  try {
    parentPort?.postMessage(await importAgain(root, cache));
  } catch (error) {
    parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) });
  }
});
