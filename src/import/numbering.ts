import { z } from 'zod';
import { compilePattern } from '../report/compile-pattern.ts';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';

const schema = z.strictObject({
  schemes: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+$/),
      rank: z.number(),
      kind: z.enum(['number', 'bullet']).default('number'),
      pattern: z.string().min(1),
      example: z.string().min(1),
    }),
  ),
  bare: z.strictObject({ example: z.string().min(1), not: z.array(z.string().min(1)) }),
});

/** One way of numbering, from `content/vocabulary/numbering.yml`. A smaller rank is usually further out. */
export interface Scheme {
  id: string;
  rank: number;
  bullet: boolean;
  /** Matches the number at the start of a paragraph; the first group that took part is the numeral. */
  pattern: RegExp;
}

export interface Numbering {
  schemes: Scheme[];
  /** Words that begin with a numeral and are no number whose brackets were lost. */
  notBare: string[];
}

/** The numbering schemes of `numbering.yml`; a pattern that is not valid or does not match its own example is a problem. */
export function numbering(yaml: string, file: string): { numbering: Numbering; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, schema);
  const schemes: Scheme[] = [];
  for (const scheme of data?.schemes ?? []) {
    try {
      const pattern = compilePattern(scheme.pattern, 'start');
      if (!pattern.test(scheme.example)) throw new SyntaxError('匹配不了自己的 example');
      schemes.push({ id: scheme.id, rank: scheme.rank, bullet: scheme.kind === 'bullet', pattern });
    } catch (error) {
      problems.push({
        code: 'vocabulary-pattern',
        level: 'error',
        file,
        message: `编号 ${scheme.id} 的 pattern 有误：${(error as Error).message}。`,
        hint: '请改正 pattern 或 example。',
      });
    }
  }
  return { numbering: { schemes, notBare: data?.bare.not ?? [] }, problems };
}
