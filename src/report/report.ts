import type { About } from './about.ts';

/** What happened to the text at a mark of damage. `content/vocabulary/damage.yml` says in words what each means. */
export const DAMAGE_KINDS = ['mask', 'lost', 'residue', 'cut', 'slip'] as const;
export type DamageKind = (typeof DAMAGE_KINDS)[number];

/** Text that a person corrected: `was` is the source's own reading (published punctuation); `text` is empty where the correction deletes. */
export interface CorrectionMark {
  mark: 'correction';
  text: string;
  was: string;
  reason: string;
}

/** Text that shows damage and stays as it is. `rule` is an id of `damage.yml`; `text` is empty where the text breaks off. */
export interface DamageMark {
  mark: 'damage';
  text: string;
  kind: DamageKind;
  rule: string;
}

/** Text that another witness reads differently. `text` is empty where only the other has something, `reading` where only the base has. */
export interface VariantMark {
  mark: 'variant';
  text: string;
  reading: string;
  /** Which of the report's witnesses, counted from 1; the base text is 1. */
  witness: number;
  /** 1-based line of the other witness's source. */
  line: number;
}

/** A stretch of published text with something to be said about it. What stands in `text` is published. Marks never nest or overlap. */
export type Mark = CorrectionMark | DamageMark | VariantMark;

/** Published text as a run of plain strings and marks; joined `text`s give the plain published text. */
export type Inline = string | Mark;

/**
 * One block of a report's body in reading order: a heading or a passage (measure or paragraph).
 * A measure's `title` is its heading or its lead clause; in a heading `title` is empty and `content` is the heading itself.
 */
export interface Block {
  /** The document's own numbering in ASCII, unique in the report: `2-3-1`, `2-b4`, `p1`, `1~2`. Also the fragment of its address. */
  id: string;
  type: 'heading' | 'measure' | 'paragraph';
  /** As printed, with restored punctuation: `（三）`, `1、`, `一是`, `——`; empty where unnumbered. */
  number: string;
  /** Depth in the outline, 1 for the outermost numbering of the report. */
  level: number;
  /** Title of a measure; empty for headings, paragraphs and measures without one. */
  title: Inline[];
  /** Whether the title stood on a line of its own in the source. */
  titleOwnLine: boolean;
  /** The text after number and title. */
  content: Inline[];
  /** Lines of the base witness, 1-based and inclusive. */
  lines: [number, number];
  /** Ids of `content/vocabulary/topics.yml`; the first is the main one. Empty for headings. */
  topics: string[];
  /** Ids of `content/vocabulary/objects.yml`. Empty for headings. */
  objects: string[];
}

/** A report: what people state about it and the blocks that import derives from its source. */
export interface Report {
  /** `<region path>/<year>`, with a suffix where two reports share it. */
  id: string;
  about: About;
  blocks: Block[];
}
