import { join } from 'node:path';
import { generatedFiles } from './change-project.ts';
import type { ImportedProject } from './import-project.ts';
import { writeAll } from './write-all.ts';

/**
 * Writes what import makes of the project at `root` (`generatedFiles`), all of it or nothing; with an error in the project nothing.
 * @returns the paths that changed
 */
export async function writeGenerated(root: string, project: ImportedProject): Promise<string[]> {
  if (project.problems.some(({ level }) => level === 'error')) return [];
  const files = [...generatedFiles(project)].map(([path, text]) => [join(root, path), text] as const);
  return writeAll(root, new Map(files));
}
