import { copyFile, link, mkdir, open, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** What a write is doing, below the project's root; there only while one is going on, or after one was killed. */
const STAGE = '.writing';
const JOURNAL = 'journal.json';

/** No write takes this long, in milliseconds: by then the number of a process that was killed may be another's. */
const LONGEST_WRITE = 600_000;

/** What to put back when a write does not come to its end. */
interface Journal {
  pid: number;
  /** Paths relative to the root; `kept` is the number of the old file's copy, left out where there was none. */
  files: { path: string; kept?: number | undefined }[];
  /** Folders that the write makes, outermost first. */
  folders: string[];
}

/** Another command is writing to the same project. */
export class BusyError extends Error {}

const code = (error: unknown) => (error as NodeJS.ErrnoException).code;
const missing = (error: unknown) => {
  if (code(error) !== 'ENOENT') throw error;
  return undefined;
};

/** Writes a file and makes sure that it is on the disk and not only in memory. */
async function writeSynced(path: string, text: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A copy of a file under another name; a second name for it where the disk can do that. */
async function keep(path: string, copy: string): Promise<void> {
  await link(path, copy).catch(() => copyFile(path, copy));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return code(error) === 'EPERM';
  }
}

async function restore(root: string, { files, folders }: Journal): Promise<void> {
  for (const { path, kept } of files) {
    if (kept === undefined) await rm(join(root, path), { force: true });
    else {
      await mkdir(dirname(join(root, path)), { recursive: true });
      // where this is killed too, the next one finds what is put back already gone from here
      await rename(join(root, STAGE, `${kept}.old`), join(root, path)).catch(missing);
    }
  }
  for (const folder of folders.toReversed()) await rmdir(join(root, folder)).catch(() => {});
}

/**
 * Puts back what a killed `writeAll` had changed at `root`, so that the project is as it was before; does nothing where none was killed.
 * @returns whether anything was put back. @throws BusyError while another process is writing.
 */
export async function recover(root: string): Promise<boolean> {
  const stage = join(root, STAGE);
  const text = await readFile(join(stage, JOURNAL), 'utf8').catch(missing);
  if (text === undefined) {
    await rm(stage, { recursive: true, force: true });
    return false;
  }
  const journal: Journal = JSON.parse(text);
  const age = Date.now() - (await stat(join(stage, JOURNAL))).mtimeMs;
  if (journal.pid !== process.pid && age < LONGEST_WRITE && isAlive(journal.pid))
    throw new BusyError(`E-BUSY 另一个命令正在写这个项目（进程 ${journal.pid}），请等它结束。`);
  await restore(root, journal);
  await rm(join(stage, JOURNAL));
  await rm(stage, { recursive: true, force: true });
  return true;
}

/** Folders above a path that are not there yet, outermost first. */
async function missingFolders(root: string, path: string): Promise<string[]> {
  const folders: string[] = [];
  for (let folder = dirname(path); folder !== '.' && folder !== sep; folder = dirname(folder)) {
    if (await stat(join(root, folder)).catch(missing)) break;
    folders.unshift(folder);
  }
  return folders;
}

/**
 * Writes and removes several files below `root`, all or none. New contents and copies of the old files are put aside first, then a journal that says
 * how to undo the rest, then everything is renamed into place. What fails is undone and the error thrown; what is killed is undone by `recover`,
 * which every command calls when it starts. Files whose content would not change are left alone.
 * @param files new content by absolute path; undefined removes a file.
 * @returns the paths that changed.
 */
export async function writeAll(
  root: string,
  files: ReadonlyMap<string, string | Uint8Array | undefined>,
): Promise<string[]> {
  await recover(root);
  const stage = join(root, STAGE);
  const changes: { path: string; text: string | Uint8Array | undefined; old: boolean }[] = [];
  for (const [path, text] of files) {
    const old = await readFile(path).catch(missing);
    if (text === undefined ? old === undefined : old?.equals(Buffer.from(text))) continue;
    changes.push({ path: relative(root, path), text, old: old !== undefined });
  }
  if (changes.length === 0) return [];
  const journal: Journal = { pid: process.pid, files: [], folders: [] };
  try {
    await mkdir(stage);
    for (const [number, { path, text, old }] of changes.entries()) {
      if (text !== undefined) {
        await writeSynced(join(stage, `${number}.new`), text);
        for (const folder of await missingFolders(root, path))
          if (!journal.folders.includes(folder)) journal.folders.push(folder);
      }
      if (old) await keep(join(root, path), join(stage, `${number}.old`));
      journal.files.push({ path, kept: old ? number : undefined });
    }
    await writeSynced(join(stage, `${JOURNAL}.new`), JSON.stringify(journal));
    await rename(join(stage, `${JOURNAL}.new`), join(stage, JOURNAL));
    for (const folder of journal.folders) await mkdir(join(root, folder), { recursive: true });
    for (const [number, { path, text }] of changes.entries()) {
      if (text === undefined) await rm(join(root, path));
      else await rename(join(stage, `${number}.new`), join(root, path));
    }
  } catch (error) {
    await recover(root);
    throw error;
  }
  // from here on all is done: without its journal a write is not undone
  await rm(join(stage, JOURNAL));
  await rm(stage, { recursive: true, force: true });
  for (const { path, text } of changes) if (text === undefined) await removeEmptyFolders(root, dirname(path));
  return changes.map(({ path }) => join(root, path));
}

async function removeEmptyFolders(root: string, folder: string): Promise<void> {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    const empty = await rmdir(join(root, path)).then(
      () => true,
      () => false,
    );
    if (!empty) return;
  }
}
