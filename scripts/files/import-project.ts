import { type Imported, importArchive } from '../../src/import/import-archive.ts';
import { readVocabulary } from '../../src/import/read-vocabulary.ts';
import { type Catalogue, catalogue } from '../../src/report/catalogue.ts';
import type { Problem } from '../../src/report/problem.ts';
import type { Regions } from '../../src/report/region.ts';
import { progress } from '../reporters/progress.ts';
import type { ImportCache } from './import-cache.ts';
import { type Content, readContent } from './read-content.ts';

/** Content with what import makes of it. */
export interface ImportedProject {
  content: Content;
  catalogue: Catalogue;
  imported: Imported;
  regions: Regions;
  /** All that is wrong in `content/`. */
  problems: Problem[];
}

/**
 * What import makes of content that is held in memory.
 * @param onSource called after each source with how many are done, and how many there are; what takes longer than two seconds is told when left out
 * @param cache takes over sources that have not changed; the result is the same without it
 */
export function importContent(
  content: Content,
  onSource: (done: number, all: number) => void = progress('导入'),
  cache?: ImportCache,
): ImportedProject {
  const { vocabulary, regions, problems } = readVocabulary(content.vocabulary);
  // what a broken vocabulary no longer knows is no problem of the reports
  const regionsSound = !problems.some(({ file }) => file.startsWith('content/vocabulary/regions'));
  const known = catalogue(
    content.described,
    content.sums,
    {
      has: (path) => !regionsSound || regions.byPath.has(path),
      hasCode: (path, code) => !regionsSound || regions.hasCode(path, code),
    },
    cache?.parse,
  );
  const complete = known.complete && problems.length === 0;
  let done = 0;
  const imported = importArchive(
    { ...known, complete },
    content.texts,
    vocabulary,
    () => onSource(++done, content.texts.size),
    cache?.reader(content),
  );
  return {
    content,
    catalogue: { ...known, complete },
    imported,
    regions,
    problems: [...content.problems, ...problems, ...known.problems, ...imported.problems],
  };
}

/** What import makes of the project at `root`. Nothing is written. @param onSource and @param cache as in `importContent`. */
export async function importProject(
  root: string,
  onSource?: (done: number, all: number) => void,
  cache?: ImportCache,
): Promise<ImportedProject> {
  return importContent(await readContent(root), onSource, cache);
}
