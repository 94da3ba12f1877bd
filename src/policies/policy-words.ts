import { z } from 'zod';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';
import { plainName } from './plain-name.ts';

const words = z.array(z.string().min(1));

const schema = z.strictObject({
  known: z.array(z.strictObject({ name: z.string().min(1), aliases: words.default([]), from: z.int().optional() })),
  prefixes: words,
  local: words,
  types: z.array(z.strictObject({ name: z.string().min(1), ends: words.min(1), not: words.default([]) })),
  bare: words,
  others: z.strictObject({ inName: words, nameEnds: words, before: words, after: words }),
});

type File = z.infer<typeof schema>;

/** The words of `content/vocabulary/policies.yml`. */
export interface PolicyWords extends Omit<File, 'known'> {
  /** By every plain form of a name (see `plainName`): the full name, and the first year in which the form means it. */
  known: ReadonlyMap<string, { name: string; from: number | undefined }>;
}

/** Reads `content/vocabulary/policies.yml`. A form that means two documents is a problem, since nothing could decide. */
export function policyWords(yaml: string, file: string): { words: PolicyWords | undefined; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, schema);
  if (!data) return { words: undefined, problems };
  const prefixes = [...data.prefixes].sort((a, b) => b.length - a.length);
  const known = new Map<string, { name: string; from: number | undefined }>();
  for (const { name, aliases, from } of data.known) {
    for (const form of new Set([name, ...aliases].map((each) => plainName(each, prefixes)))) {
      const owner = known.get(form);
      if (owner && owner.name !== name)
        problems.push({
          code: 'vocabulary-duplicate',
          level: 'error',
          file,
          message: `“${form}”既是《${owner.name}》，又是《${name}》。`,
          hint: '一个叫法只能指一份文件，请删去一处。',
        });
      known.set(form, { name, from: aliases.length ? from : undefined });
    }
  }
  return { words: { ...data, prefixes, known }, problems };
}
