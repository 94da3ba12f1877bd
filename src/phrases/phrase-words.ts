import { z } from 'zod';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';

const words = z.array(z.string().min(1));

const schema = z.strictObject({
  whole: words,
  leads: words,
  tails: words,
  follows: words,
  policy: z.strictObject({ ends: words }),
  programme: z.strictObject({ ends: words, notStarts: words }),
  slogan: z.strictObject({ has: words }),
});

/** The words of `content/vocabulary/phrases.yml`. */
export type PhraseWords = z.infer<typeof schema>;

/** Reads `content/vocabulary/phrases.yml`. */
export function phraseWords(yaml: string, file: string): { words: PhraseWords | undefined; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, schema);
  return { words: data, problems };
}
