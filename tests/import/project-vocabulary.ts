import { readdirSync, readFileSync } from 'node:fs';
import type { Vocabulary } from '../../src/import/pipeline.ts';
import { readVocabulary } from '../../src/import/read-vocabulary.ts';

const FOLDER = 'content/vocabulary/';
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(FOLDER + name, 'utf8')]));
const { vocabulary, problems } = readVocabulary(texts);
if (problems.length > 0) throw new Error(`content/vocabulary has problems: ${JSON.stringify(problems[0])}`);

/** What `content/vocabulary/` says of noise, numbers and headings. No topics: they have tests of their own and change with every word. */
export const projectVocabulary: Vocabulary = { ...vocabulary, classify: () => ({ topics: [], objects: [] }) };
