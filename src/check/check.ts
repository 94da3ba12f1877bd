import type { Problem } from '../report/problem.ts';
import type { Archive } from './archive.ts';
import { withoutExceptions } from './exceptions.ts';
import { RULES } from './rules.ts';

/** The problems that the rules find in an archive, without those that a person has judged to be none. Pure; nothing is ever changed. @param onRule called after each rule */
export function check(archive: Archive, onRule: (done: number, all: number) => void = () => {}): Problem[] {
  const found = RULES.flatMap((rule, index) => {
    const problems = rule.run(archive);
    onRule(index + 1, RULES.length);
    return problems;
  });
  return withoutExceptions(found, archive.exceptions);
}
