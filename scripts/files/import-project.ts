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
  const known = catalogue(content.described, content.sums, {
    has: (path) => regions.byPath.has(path),
    hasCode: regions.hasCode,
  });
  const imported = importArchive(known, content.texts, vocabulary);
  return { content, imported, problems: [...content.problems, ...problems, ...known.problems, ...imported.problems] };
}
