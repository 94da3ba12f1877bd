import type { Problem } from '../../src/report/problem.ts';

/** Problems for other programs: counts, and every problem with all it holds. */
export function json(problems: readonly Problem[]): string {
  const errors = problems.filter(({ level }) => level === 'error').length;
  const list = problems.map(({ fix, ...problem }) => ({
    ...problem,
    fixable: fix !== undefined,
    explanation: `/contribute/errors/#${problem.code}`,
  }));
  return JSON.stringify({ errors, warnings: problems.length - errors, problems: list }, null, 2);
}
