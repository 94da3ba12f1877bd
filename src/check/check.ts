import type { Problem } from '../report/problem.ts';
import type { Archive } from './archive.ts';
import { withoutExceptions } from './exceptions.ts';
import { RULES } from './rules.ts';

/** The problems that the rules find in an archive, without those that a person has judged to be none. Pure; nothing is ever changed. */
export function check(archive: Archive): Problem[] {
  return withoutExceptions(
    RULES.flatMap((rule) => rule.run(archive)),
    archive.exceptions,
  );
}
