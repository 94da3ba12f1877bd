import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const year = z.int().min(1949).max(2100);
const words = z.array(z.string().min(2));

/** What a term is. */
export const TERM_KINDS = ['policy', 'programme', 'system', 'wording', 'campaign', 'body'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** What people state about a term in the frontmatter of `content/terms/<id>.md`; the body explains it to outsiders. */
export const term = z
  .strictObject({
    term: z.string().min(2),
    /** What it abbreviates, or what it is in one clause. */
    full: z.string().min(1),
    /** Year it came up; left out when that is not certain. */
    since: year.optional(),
    /** Year from which it is outdated: the programme ended, or something else took its place. */
    ended: year.optional(),
    replacedBy: z.string().min(1).optional(),
    kind: z.enum(TERM_KINDS),
    /** Other ways to write it. */
    also: words.default([]),
    /** Wordings that hold it by accident: 两基层 holds no 两基. */
    not: words.default([]),
    /** Ids of related terms. */
    see: z.array(id).default([]),
  })
  .refine(({ since, ended }) => since === undefined || ended === undefined || since <= ended, '终止年份早于起始年份')
  .refine(({ ended, replacedBy }) => replacedBy === undefined || ended !== undefined, '有 replacedBy 就要有 ended');

/** A term with the id it has as a file. */
export interface Term extends z.output<typeof term> {
  id: string;
}
