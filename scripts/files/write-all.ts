import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const exists = (error: unknown) => (error as NodeJS.ErrnoException).code !== 'ENOENT';

/**
 * Writes several files, all or none: new contents go to files beside the old ones first and are then renamed over them. When anything fails, what
 * was renamed is put back and the error is thrown. Files whose content would not change are left alone.
 * @returns the paths that changed.
 */
export async function writeAll(files: ReadonlyMap<string, string>): Promise<string[]> {
  const before = new Map<string, Buffer | undefined>();
  const changed: [string, string][] = [];
  for (const [path, text] of files) {
    const old = await readFile(path).catch((error: unknown) => {
      if (exists(error)) throw error;
      return undefined;
    });
    if (old?.equals(Buffer.from(text))) continue;
    before.set(path, old);
    changed.push([path, `${path}.new-${process.pid}`]);
  }
  const renamed: string[] = [];
  try {
    for (const [path, fresh] of changed) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(fresh, files.get(path) ?? '');
    }
    for (const [path, fresh] of changed) {
      await rename(fresh, path);
      renamed.push(path);
    }
  } catch (error) {
    for (const path of renamed) {
      const old = before.get(path);
      if (old) await writeFile(path, old);
      else await rm(path, { force: true });
    }
    for (const [, fresh] of changed) await rm(fresh, { force: true });
    throw error;
  }
  return changed.map(([path]) => path);
}
