import { z } from 'zod';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';

const words = z.array(z.string().min(1));

/** Groups of units the code treats differently; see `content/vocabulary/targets.yml`. */
const GROUPS = ['share', 'point', 'money', 'thing', 'times', 'piece', 'hours', 'span', 'record'] as const;
export type Group = (typeof GROUPS)[number];

/** Where a figure lies to the printed value; null where the text only counts. */
const BOUNDS = ['>=', '<=', '='] as const;
export type Bound = (typeof BOUNDS)[number];

const schema = z.strictObject({
  units: z.array(
    z.strictObject({
      id: z.enum(GROUPS),
      words: words.min(1),
      numerals: z.enum(['arabic', 'listed', 'any']),
      not: words.default([]),
    }),
  ),
  bounds: z.array(z.strictObject({ bound: z.enum(BOUNDS), before: words, after: words })),
  approximate: words,
  kinds: z.strictObject({
    headings: z.strictObject({ achieved: words, target: words }),
    target: words,
    achieved: words,
    status: words,
    including: words,
    input: words,
  }),
  skips: z.strictObject({
    ranks: words,
    notRanks: words,
    headings: words,
    conditions: words,
    rises: words,
    clock: words,
    comparisons: words,
    past: words,
    spans: words,
    vows: words,
    creations: words,
  }),
  names: z.strictObject({
    leads: words,
    keepLeads: words,
    tails: words,
    keepTails: words,
    levels: words,
    stops: words,
    actions: words,
    broad: words,
    bare: words,
    stages: words,
    grades: words,
    roles: words,
    attributes: words,
  }),
});

type File = z.infer<typeof schema>;

/** One unit, ready to be looked up by its word. */
interface Unit {
  group: Group;
  /** Whether a Chinese numeral may stand before it at all: 两所, 九个, but not 三年. */
  han: boolean;
  /** Words that begin with the letters of a unit of the group and are none: 项目, 本科. */
  not: readonly string[];
}

/** The words of `targets.yml`; lists of words to look for are sorted longest first. */
export interface TargetWords extends Omit<File, 'units' | 'bounds'> {
  units: ReadonlyMap<string, Unit>;
  /** Letters of the longest unit. */
  longestUnit: number;
  before: readonly (readonly [word: string, bound: Bound])[];
  after: readonly (readonly [word: string, bound: Bound])[];
}

const longestFirst = (list: readonly string[]): string[] => [...list].sort((a, b) => b.length - a.length);

/** Reads `content/vocabulary/targets.yml`. A unit that stands in two groups is a problem, since only one could decide. */
export function targetWords(yaml: string, file: string): { words: TargetWords | undefined; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, schema);
  if (!data) return { words: undefined, problems };
  const units = new Map<string, Unit>();
  for (const { id, words: names, numerals, not } of data.units)
    for (const name of names) {
      if (units.has(name))
        problems.push({
          code: 'vocabulary-duplicate',
          level: 'error',
          file,
          message: `单位“${name}”写了两次。`,
          hint: '一个单位只能属于一组，请删去一处。',
        });
      units.set(name, { group: id, han: numerals !== 'arabic', not });
    }
  const side = (key: 'before' | 'after') =>
    data.bounds
      .flatMap((item) => item[key].map((word) => [word, item.bound] as const))
      .sort(([a], [b]) => b.length - a.length);
  return {
    words: {
      units,
      longestUnit: Math.max(0, ...[...units.keys()].map((name) => name.length)),
      before: side('before'),
      after: side('after'),
      approximate: data.approximate,
      kinds: data.kinds,
      skips: data.skips,
      names: {
        ...data.names,
        leads: longestFirst(data.names.leads),
        tails: longestFirst(data.names.tails),
        stages: longestFirst(data.names.stages),
        roles: longestFirst(data.names.roles),
      },
    },
    problems,
  };
}
