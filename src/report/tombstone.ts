import { z } from 'zod';

/** What stays of a report that was taken out of the archive: the file `withdrawn.yml` in the place of its about.yml. Nothing of its text stays. */
export const tombstone = z.strictObject({
  title: z.string().min(1),
  issuer: z.string().min(1),
  /** Day of the withdrawal (ISO 8601). */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请写成 2026-11-21 的样子'),
  reason: z.string().min(1),
  /** Keys the report had before. */
  former: z.array(z.string().min(1)).default([]),
});
export type Tombstone = z.infer<typeof tombstone>;
