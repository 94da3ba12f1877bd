import type { About } from './about.ts';

/**
 * A stretch of published text that differs from plain text: what stands in `text` is published, the rest says why.
 * `correction`: `was` is the source's own reading (published punctuation); `text` is empty where the correction deletes.
 */
export interface Mark {
  mark: 'correction';
  text: string;
  was: string;
  reason: string;
}

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
