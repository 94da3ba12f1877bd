import objectsYaml from '../../content/vocabulary/objects.yml?raw';
import topicsYaml from '../../content/vocabulary/topics.yml?raw';
import { type Vocabulary, vocabulary } from '../report/vocabulary.ts';

const { vocabulary: read, problems } = vocabulary(
  { text: topicsYaml, file: 'content/vocabulary/topics.yml' },
  { text: objectsYaml, file: 'content/vocabulary/objects.yml' },
);

/** The vocabulary of subjects: what measures act on, and the topics it belongs to. */
export function subjects(): Vocabulary {
  const [problem] = problems;
  if (problem) throw new Error(`E-VOCABULARY ${problem.file}:${problem.line} ${problem.message} ${problem.hint}`);
  return read;
}

/** Names of the objects, by id. */
export const objectNames: ReadonlyMap<string, string> = new Map(read.objects.map(({ id, name }) => [id, name]));
