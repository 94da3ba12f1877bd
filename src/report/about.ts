import { z } from 'zod';

/** How sure a finding is. Whatever is below `certain` is shown to readers as 待考. */
export const confidence = z.enum(['certain', 'probable', 'guess', 'unknown']);
export type Confidence = z.infer<typeof confidence>;

/** A verbatim quote from a source (raw text, before any restoration), with the 1-based line it stands on. */
export const evidence = z.strictObject({
  quote: z.string().min(1),
  line: z.int().min(1),
  /** Source the line belongs to; left out when it is the base witness's source. */
  source: z.string().optional(),
});
export type Evidence = z.infer<typeof evidence>;

// a block of report.mdx is one line (FORMAT.md): a line break in published text or in an attribute would be read as Markdown, or as code;
// half a character (\p{Cs}, which YAML can write as "\uD83D") cannot be written to a file
const oneLine = z.string().regex(/^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u, '不能含换行、控制字符或半个字符');

/** What the base witness's text says must be changed, and why. `find` is raw source text and must occur exactly once in the witness (or on `line`). */
export const correction = z.strictObject({
  find: z
    .string()
    .min(1)
    .regex(/^\P{Cs}*$/u, '不能含半个字符'),
  replace: oneLine,
  reason: oneLine.min(1),
  /** 1-based source line; needed only where `find` occurs more than once. */
  line: z.int().min(1).optional(),
});
export type Correction = z.infer<typeof correction>;

/** A report's place in one source: a 1-based, inclusive range of lines. The first witness is the base text. */
export const witness = z.strictObject({
  source: z.string().min(1),
  lines: z.tuple([z.int().min(1), z.int().min(1)]),
});
export type Witness = z.infer<typeof witness>;

const year = z.int().min(1949).max(2100);

export const LEVELS = ['national', 'province', 'prefecture', 'county', 'town', 'school'] as const;
export const KINDS = ['summary', 'plan', 'summary+plan'] as const;
export type Kind = (typeof KINDS)[number];

/** Something that happened to a report in the archive; the newest last. */
const event = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '请写成 2026-11-21 的样子'),
  /** added: taken in; corrected: its text; redated: its year or region; redacted: characters blacked out in its source. */
  what: z.enum(['added', 'corrected', 'redated', 'redacted']),
  note: z.string().min(1).optional(),
  /** The report's key before it was moved to another region or year: that address keeps resolving. */
  from: z
    .string()
    .regex(/^[a-z]+(?:[-/][a-z0-9]+)*$/)
    .optional(),
});
export type ReportEvent = z.infer<typeof event>;

/** An id that readers may have cited; `now` is the passage that holds its text, left out where there is none any more. */
const formerId = z.strictObject({
  id: z.string().regex(/^[0-9a-z~-]+$/),
  now: z
    .string()
    .regex(/^[0-9a-z~-]+$/)
    .optional(),
  reason: oneLine.min(1),
});

/** Everything people state about one report: the file `about.yml`. The only list of its fields. */
export const about = z.strictObject({
  /** Title shown to readers. */
  title: z.string().min(1),
  /** Title as the source prints it; left out when it prints none, and the shown title is then editorial. */
  titlePrinted: z.string().min(1).optional(),
  issuer: z.strictObject({
    name: z.string().min(1),
    level: z.enum(LEVELS),
    confidence,
    evidence: z.array(evidence),
  }),
  region: z.strictObject({
    /** Region path of the vocabulary, e.g. `hubei/wuhan/jiangan`; only as deep as established. */
    path: z.string().regex(/^[a-z]+(?:[-/][a-z]+)*$/),
    /** GB/T 2260 code in force in the report's year. */
    code: z.string().regex(/^\d{6}$/),
    confidence,
    /** Other regions it could be, in words; shown with 待考. */
    candidates: z.array(z.string().min(1)).default([]),
    reason: z.string().default(''),
    evidence: z.array(evidence),
  }),
  years: z.strictObject({
    /** Calendar years the report covers, ascending; empty when unknown. A school year covers two. */
    covered: z.array(year).max(4),
    /** Years the text itself prints as its own, right or wrong. */
    printed: z.array(year).default([]),
    /** True when the period is a school year (学年). */
    schoolYear: z.boolean().default(false),
    confidence,
    candidates: z.array(z.string().min(1)).default([]),
    reason: z.string().default(''),
    evidence: z.array(evidence),
  }),
  kind: z.enum(KINDS),
  witnesses: z.array(witness).min(1),
  corrections: z.array(correction).default([]),
  /** Short notes for readers on what is known of the text: cut off, parts missing. */
  notes: z.array(z.string().min(1)).default([]),
  history: z.array(event).default([]),
  /** Published ids of passages that are gone since a correction changed the outline: each keeps its place at the foot of the page. */
  formerIds: z.array(formerId).default([]),
});
export type About = z.infer<typeof about>;
