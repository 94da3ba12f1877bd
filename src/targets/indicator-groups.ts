import { z } from 'zod';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';

const words = z.array(z.string().min(1));

const indicatorGroup = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().min(1),
  unit: z.string(),
  /** Of each list one word must stand in the indicator's name. */
  all: z.array(words.min(1)).min(1),
  not: words.default([]),
});

/** An indicator that reports name in several ways; see `content/vocabulary/indicators.yml`. */
export type IndicatorGroup = z.infer<typeof indicatorGroup>;

/** Reads `content/vocabulary/indicators.yml`. */
export function indicatorGroups(yaml: string, file: string): { groups: IndicatorGroup[]; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, z.array(indicatorGroup));
  const seen = new Set<string>();
  for (const { id } of data ?? []) {
    if (seen.has(id))
      problems.push({
        code: 'vocabulary-duplicate',
        level: 'error',
        file,
        message: `id“${id}”已经用过。`,
        hint: '请换一个 id，或把词并入已有的那一条。',
      });
    seen.add(id);
  }
  return { groups: data ?? [], problems };
}

/** Whether a figure with this name and unit belongs to the group. */
export function inGroup({ unit, all, not }: IndicatorGroup, indicator: string, ofUnit: string): boolean {
  return (
    ofUnit === unit &&
    all.every((list) => list.some((word) => indicator.includes(word))) &&
    !not.some((word) => indicator.includes(word))
  );
}
