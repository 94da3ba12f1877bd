import { type Imported, importArchive } from '../../src/import/import-archive.ts';
import { readVocabulary } from '../../src/import/read-vocabulary.ts';
import { catalogue } from '../../src/report/catalogue.ts';
import type { Problem } from '../../src/report/problem.ts';
import { type Content, readContent } from './read-content.ts';

/** What import makes of the project at `root`, with all that is wrong in `content/`. Nothing is written. */
export async function importProject(
  root: string,
): Promise<{ content: Content; imported: Imported; problems: Problem[] }> {
  const content = await readContent(root);
  const { vocabulary, regions, problems } = readVocabulary(content.vocabulary);
  // what a broken vocabulary no longer knows is no problem of the reports
  const regionsSound = !problems.some(({ file }) => file.startsWith('content/vocabulary/regions'));
  const known = catalogue(content.described, content.sums, {
    has: (path) => !regionsSound || regions.byPath.has(path),
    hasCode: (path, code) => !regionsSound || regions.hasCode(path, code),
  });
  const complete = known.complete && problems.length === 0;
  const imported = importArchive({ ...known, complete }, content.texts, vocabulary);
  return { content, imported, problems: [...content.problems, ...problems, ...known.problems, ...imported.problems] };
}
