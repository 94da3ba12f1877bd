import type { Code, Problem } from '../report/problem.ts';
import type { Archive } from './archive.ts';

/** Something that may be wrong in the content, with what a contributor who is no programmer has to know about it; shown on /contribute/errors/. */
export interface Rule {
  /** Permanent; also the name of the rule's file, and its anchor on /contribute/errors/. */
  code: Code;
  level: Problem['level'];
  /** What it finds, in a few Chinese words. */
  title: string;
  /** Why it matters. */
  why: string;
  /** What to do. */
  todo: string;
  /** A real case: what stands there, and what to make of it. */
  example: string;
  /** Whether `npm run check -- --fix` settles it. */
  fixable?: boolean;
  /** Whether a person may judge that a finding is none and say so in content/exceptions.yml. */
  reviewable?: boolean;
  run(archive: Archive): Problem[];
}
