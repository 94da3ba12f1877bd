import { z } from 'zod';
import { compilePattern } from '../report/compile-pattern.ts';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';

const schema = z.strictObject({
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
      scope: z.enum(['line', 'end']),
      fate: z.enum(['removed', 'metadata']),
      pattern: z.string().min(1),
      example: z.string().min(1),
      reason: z.string().min(1),
    }),
  ),
});

/** One rule of `content/vocabulary/noise.yml`, ready to run on a line without white space at its ends. */
export interface NoiseRule {
  id: string;
  scope: 'line' | 'end';
  fate: 'removed' | 'metadata';
  pattern: RegExp;
  reason: string;
}

/** The rules of `noise.yml`; a rule that is no valid pattern or does not match its own example is a problem. */
export function noise(yaml: string, file: string): { rules: NoiseRule[]; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, schema);
  const rules: NoiseRule[] = [];
  for (const rule of data?.rules ?? []) {
    try {
      const pattern = compilePattern(rule.pattern, rule.scope);
      if (!pattern.test(rule.example)) throw new SyntaxError('匹配不了自己的 example');
      rules.push({ id: rule.id, scope: rule.scope, fate: rule.fate, pattern, reason: rule.reason });
    } catch (error) {
      problems.push({
        code: 'vocabulary-pattern',
        level: 'error',
        file,
        message: `规则 ${rule.id} 的 pattern 有误：${(error as Error).message}。`,
        hint: '请改正这条规则的 pattern 或 example。',
      });
    }
  }
  return { rules, problems };
}
