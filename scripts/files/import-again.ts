import type { Problem } from '../../src/report/problem.ts';
import type { ImportCache } from './import-cache.ts';
import { importProject } from './import-project.ts';
import { writeAccounts } from './write-accounts.ts';
import { writeGenerated } from './write-generated.ts';

/** What became of an edit. */
export interface ImportedAgain {
  /** All that is wrong; with an error nothing is written. */
  problems: Problem[];
  /** Files that changed. */
  written: string[];
}

/** Imports the project at `root` and writes what has changed, when all of it is sound. */
export async function importAgain(root: string, cache: ImportCache): Promise<ImportedAgain> {
  const project = await importProject(root, () => {}, cache);
  const { problems } = project;
  if (problems.some(({ level }) => level === 'error')) return { problems, written: [] };
  await writeAccounts(root, project.content, project.imported);
  const written = await writeGenerated(root, project);
  cache.save();
  return { problems, written };
}
