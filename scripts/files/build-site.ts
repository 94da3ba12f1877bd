import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { LEAST_HEAP, siteParts } from './site-parts.ts';
import { staticShare } from './static-share.ts';

/** What a process is given. */
export interface SitePart {
  part: number;
  /** Folder in which all processes claim the reports that they make pages of. */
  claims: string;
  /** Folders of its own for what it builds and what Astro keeps. */
  outDir: string;
  cacheDir: string;
}

/** How far a process is: `done` are its own pages, `all` those it knows of. */
export interface PartProgress {
  part: number;
  done: number;
  all: number;
}

/** Where parts are built; removed when the site is whole. */
const PARTS = '.cache/site';
/**
 * Megabytes of a process's young generation. Rendering makes many short-lived strings; with Node's 16 a sixth of the time goes to collecting them.
 */
const YOUNG = 64;

function runPart(
  root: string,
  given: SitePart,
  heap: number,
  onPage: (told: PartProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./site-part.ts', import.meta.url)), [JSON.stringify(given)], {
      cwd: root,
      execArgv: [`--max-semi-space-size=${YOUNG}`, `--max-old-space-size=${heap}`],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      signal,
    });
    let said = '';
    child.stderr?.on('data', (part) => {
      said += part;
    });
    child.on('message', (told) => onPage(told as PartProgress));
    child.on('error', reject);
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(said.trim() || `site-part: ${status}`)),
    );
  });
}

/** Moves files of a folder to another. What is there already is the same in all parts (styles, scripts, what lies in `public/`), or whole there only (the sitemap). */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length + 1));
    if (existsSync(target)) continue;
    mkdirSync(dirname(target), { recursive: true });
    renameSync(path, target);
  }
}

/**
 * Builds the pages of the project at `root` into `dist/`. A large archive is divided among processes, each of which renders its share of the pages; the
 * result is the same.
 * @param reports number of reports in the archive
 * @param onPage called now and then with how many pages and files are done, and how many there are
 * @param given number of processes; by default as many as are worth while
 * @throws what a process tells that comes to no good end; `dist/` is then as it was
 */
export async function buildSite(
  root: string,
  reports: number,
  onPage: (done: number, all: number) => void,
  given?: number,
): Promise<void> {
  const worth = siteParts(reports, { processors: availableParallelism(), memory: totalmem() });
  const parts = Math.max(1, given ?? worth.parts);
  const dist = join(root, 'dist');
  if (parts === 1 && worth.heap <= LEAST_HEAP) {
    await build({ root, logLevel: 'warn', integrations: [staticShare({ lists: true, mine: () => true, onPage })] });
    return;
  }
  const folder = join(root, PARTS);
  rmSync(folder, { recursive: true, force: true });
  const claims = join(folder, 'claims');
  mkdirSync(claims, { recursive: true });
  const done = new Map<number, number>();
  let all = 0;
  const outDir = (part: number) => join(folder, String(part));
  const stop = new AbortController();
  try {
    await Promise.all(
      Array.from({ length: parts }, (_, part) =>
        runPart(
          root,
          { part, claims, outDir: outDir(part), cacheDir: join(root, `.cache/astro/${part}`) },
          worth.heap,
          (one) => {
            done.set(one.part, one.done);
            // the first knows of all pages; before it has begun, the others of those of the reports, nearly as many
            all = Math.max(all, one.all);
            onPage(
              [...done.values()].reduce((sum, each) => sum + each, 0),
              all,
            );
          },
          stop.signal,
        ),
      ),
    );
    onPage(all, all);
    rmSync(dist, { recursive: true, force: true });
    renameSync(outDir(0), dist);
    for (let part = 1; part < parts; part++) moveInto(outDir(part), dist);
  } finally {
    stop.abort();
    rmSync(folder, { recursive: true, force: true });
  }
}
