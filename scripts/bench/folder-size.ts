import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files below a folder whose path (with forward slashes, from that folder) is wanted. */
export interface Output {
  folder: string;
  wanted(path: string): boolean;
}

/** Bytes of some files of a project; 0 without an output. */
export function folderSize(root: string, output: Output | undefined): number {
  if (!output) return 0;
  const folder = join(root, output.folder);
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce((sum, entry) => {
    if (!entry.isFile()) return sum;
    const path = join(entry.parentPath, entry.name);
    return output.wanted(path.slice(folder.length + 1).replaceAll('\\', '/')) ? sum + statSync(path).size : sum;
  }, 0);
}
