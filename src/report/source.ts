import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Characters of a source that were replaced by as many █, and why; the sums prove that nothing else changed in between. */
const redaction = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请写成 2026-11-21 的样子'),
  lines: z.tuple([z.int().min(1), z.int().min(1)]),
  /** How many characters. */
  characters: z.int().min(1),
  reason: z.string().min(1),
  before: sha256,
  after: sha256,
});

/** What is known of one captured source: the file `content/sources/<name>.yml` beside `<name>.txt`. */
export const source = z.strictObject({
  /** SHA-256 of the text file's bytes, in lower-case hexadecimal. */
  sha256,
  /** Name of the site the text was captured from. */
  site: z.string().min(1),
  /** Address of the page, where the page gives one. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Date printed by the page (ISO 8601 day, or day and time), where it gives one. */
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?$/)
    .optional(),
  /** Day the text was captured, where known (ISO 8601). */
  captured: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  /** What the source is: the bureau's own page, a repost of one text, or a compilation of several. */
  origin: z.enum(['official', 'repost', 'compilation']),
  /** Lines outside every report that are neither noise nor text: what they are, in words. Counted as metadata. */
  aside: z
    .array(z.strictObject({ lines: z.tuple([z.int().min(1), z.int().min(1)]), what: z.string().min(1) }))
    .default([]),
  /** What was blacked out after the text was captured, the newest last; the last `after` is the file's sum now. */
  redactions: z.array(redaction).default([]),
  /** The source's own notice or our statement on rights, shown on every report taken from it. */
  rights: z.string().min(1),
});
export type Source = z.infer<typeof source>;
