import type { Fate } from '../report/fate.ts';

/** What became of a stretch `[from, to)` of a source (UTF-16 offsets). Every character of a source gets exactly one. */
export interface Claim {
  from: number;
  to: number;
  fate: Fate;
  /** Rule of `noise.yml` or one of the built-in rules `layout` and `title-repeated`; only with the fates `removed` and `metadata`. */
  rule?: string;
  /** Report the characters went to, where they went to one. */
  report?: string;
  /** Block of that report. */
  block?: string;
}
