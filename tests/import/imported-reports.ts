import { readContent } from '../../scripts/files/read-content.ts';
import { importArchive } from '../../src/import/import-archive.ts';
import { catalogue } from '../../src/report/catalogue.ts';
import { projectVocabulary } from './project-vocabulary.ts';

const content = await readContent('.');
const known = catalogue(content.described, content.sums, { has: () => true, hasCode: () => true });
const imported = importArchive(known, content.texts, projectVocabulary);
if (imported.problems.length > 0) throw new Error(`the archive has problems: ${JSON.stringify(imported.problems[0])}`);

/** The project's own reports by id, imported anew from `content/`. */
export const importedReports = imported.reports;
