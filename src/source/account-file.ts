import { z } from 'zod';
import { FATES } from '../report/fate.ts';

const fate = z.enum(FATES);

/** A stretch `[from, to)` of a source (UTF-16 offsets) with one fate. */
const run = z.strictObject({
  from: z.int().min(0),
  to: z.int().min(1),
  fate,
  /** Rule that removed it or read it as metadata. */
  rule: z.string().optional(),
  /** Report and block it went to. */
  report: z.string().optional(),
  block: z.string().optional(),
});
export type Run = z.infer<typeof run>;

/**
 * The account of one source as the build hands it to the site: its text, and runs in order that cover it from 0 to its end. The import writes it to
 * `ACCOUNTS` before the pages are built; it can always be made again and is never committed.
 */
export const accountFile = z.strictObject({
  /** SHA-256 of the source's bytes: an account of other bytes is out of date. */
  sha256: z.string(),
  text: z.string(),
  runs: z.array(run),
  /** Characters (Unicode code points) by fate; their sum is the source's length. */
  totals: z.record(fate, z.int().min(0)),
  /** Characters removed or read as metadata, by rule. */
  rules: z.record(z.string(), z.int().min(0)),
});
export type AccountFile = z.infer<typeof accountFile>;

/** Folder of the accounts, from the project's root; one file a source, named like it with `.json` after its name. */
export const ACCOUNTS = '.cache/accounts/';
