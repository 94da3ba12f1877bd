import { z } from 'zod';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';

const list = z.array(z.string().min(1));

const schema = z.strictObject({
  kinds: z.strictObject({ summary: list, plan: list, both: list }),
  endings: list,
  offices: list,
  governments: list,
  schools: list,
  townOffices: list,
  selves: z.strictObject({
    province: list,
    prefecture: list,
    county: list,
    district: list,
    city: list,
    town: list,
    school: list,
  }),
  manySchools: list,
  elsewhere: z.strictObject({ before: list, after: list }),
  aliases: z.record(z.string().min(1), z.string().regex(/^[a-z]+$/)),
  plainTowns: list,
  others: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
      what: z.string().min(1),
      title: list.default([]),
      titleEnd: list.default([]),
      body: list,
      least: z.int().min(1),
    }),
  ),
  education: list,
  verbs: list,
  tenses: z.strictObject({ future: list, past: list, planHeadings: list }),
  separators: list,
  footers: list,
  reposts: list,
});

/** The words by which a draft is made: the file `content/vocabulary/drafts.yml`, which says what each list means. Lists that name things are sorted, the longest first. */
export type Words = z.infer<typeof schema>;

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length);

/** Reads `drafts.yml`; with problems there are no words. */
export function words(yaml: string, file: string): { words: Words | undefined; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, schema);
  if (!data) return { words: undefined, problems };
  const { kinds } = data;
  return {
    words: {
      ...data,
      kinds: { summary: longestFirst(kinds.summary), plan: longestFirst(kinds.plan), both: longestFirst(kinds.both) },
      offices: longestFirst(data.offices),
      schools: longestFirst(data.schools),
      townOffices: longestFirst(data.townOffices),
      governments: longestFirst(data.governments),
    },
    problems,
  };
}
