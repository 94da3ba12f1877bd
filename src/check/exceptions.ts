import { z } from 'zod';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Code, Problem } from '../report/problem.ts';
import type { Exception } from './archive.ts';
import { RULES } from './rules.ts';

export const EXCEPTIONS = 'content/exceptions.yml';

const schema = z.array(
  z.strictObject({
    rule: z.string(),
    file: z.string().min(1),
    text: z.string().min(1).optional(),
    reason: z.string().min(1),
  }),
);

const reviewable = RULES.filter((rule) => rule.reviewable).map(({ code }) => code);
const isReviewable = (code: string): code is Code => reviewable.some((one) => one === code);

/** The exceptions of `content/exceptions.yml`; only rules that ask for a person's judgement may have any. An empty text holds none. */
export function readExceptions(yaml: string): { exceptions: Exception[]; problems: Problem[] } {
  // a file of comments alone, or none, is an archive without exceptions
  if (yaml.replace(/^#.*$/gmu, '').trim() === '') return { exceptions: [], problems: [] };
  const { data, problems, lineOf } = parseYaml(yaml, EXCEPTIONS, schema);
  const exceptions = (data ?? []).flatMap((entry, index): Exception[] => {
    const line = lineOf(index);
    if (isReviewable(entry.rule)) return [{ ...entry, rule: entry.rule, line }];
    problems.push({
      code: 'exception-unknown',
      level: 'error',
      file: EXCEPTIONS,
      line,
      message: `规则 ${entry.rule} 不能设例外。`,
      hint: `可以设例外的规则：${reviewable.join('、')}。`,
    });
    return [];
  });
  return { exceptions, problems };
}

/** Problems without those that an exception names; an exception that names none is a problem of its own. */
export function withoutExceptions(problems: readonly Problem[], exceptions: readonly Exception[]): Problem[] {
  const used = new Set<Exception>();
  const kept = problems.filter(({ code, file, message }) => {
    const meant = exceptions.filter(
      ({ rule, file: where, text }) =>
        rule === code && where === file && (text === undefined || message.includes(text)),
    );
    for (const exception of meant) used.add(exception);
    return meant.length === 0;
  });
  const unused = exceptions.flatMap((exception, index): Problem[] =>
    used.has(exception)
      ? []
      : [
          {
            code: 'exception-unused',
            level: 'warning',
            file: EXCEPTIONS,
            line: exception.line,
            message: `例外没有用上：${exception.file} 已没有 ${exception.rule}${exception.text ? `“${exception.text}”` : ''}。`,
            hint: '请删除这条例外；npm run check -- --fix 会替你删。',
            fix: { at: [index] },
          },
        ],
  );
  return [...kept, ...unused];
}
