import { diffArrays, diffChars } from 'diff';
import { inlineText } from '../report/inline-text.ts';
import type { Block, Inline } from '../report/report.ts';
import { insertMarks, type Span } from './insert-marks.ts';
import type { Draft } from './structure.ts';
import { concat, type Traced } from './traced.ts';

/** Another witness of a report: what import made of its lines. */
export interface Copy {
  /** Which of the report's witnesses, counted from 1. */
  witness: number;
  drafts: readonly Draft[];
  /** 1-based line of an offset of its source. */
  lineOf(offset: number): number;
}

/** A block of the base text and the draft of the copy that stands for it. */
interface Pair {
  block: Block;
  draft: Draft;
}

/** A text that differs from its copy in less than half its characters is the same text; two plans of one bureau share far less. */
const LEAST_COMMON = 0.5;

/** Edits after which two blocks count as different texts; keeps the work linear in the blocks (a passage has some hundred characters). */
const MOST_EDITS = 1000;

/**
 * Pairs the blocks of two witnesses in reading order: by their ids, and between two pairs that agree in their ids one by one, where as many stand on
 * both sides (a number that is corrected in the base only gives its section other ids).
 * @returns undefined when a block has no partner.
 */
function align(blocks: readonly Block[], drafts: readonly Draft[]): Pair[] | undefined {
  if (blocks.length !== drafts.length) return undefined;
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  let removed = 0;
  let added = 0;
  for (const change of diffArrays(ids(blocks), ids(drafts))) {
    if (change.removed) removed += change.count;
    else if (change.added) added += change.count;
    else if (removed !== added) return undefined;
    else removed = added = 0;
  }
  return blocks.map((block, index) => ({ block, draft: drafts[index] as Draft }));
}

/** A difference: `[from, to)` of the base's source reading, and `[start, end)` of the copy's text that stands there. */
interface Difference {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** The differences of two texts in order, and how many characters they share; undefined when they are too many. */
function compare(base: string, copy: string): { differences: Difference[]; common: number } | undefined {
  const changes = diffChars(base, copy, { maxEditLength: MOST_EDITS });
  if (!changes) return undefined;
  const differences: Difference[] = [];
  let [at, start, common] = [0, 0, 0];
  let open: Difference | undefined;
  for (const { value, added, removed } of changes) {
    if (!added && !removed) {
      open = undefined;
      common += value.length;
      at += value.length;
      start += value.length;
      continue;
    }
    if (!open) {
      open = { from: at, to: at, start, end: start };
      differences.push(open);
    }
    if (removed) open.to = at += value.length;
    else open.end = start += value.length;
  }
  return { differences, common };
}

/** A stretch of the source's own reading: as published, `shift` characters further on there, or what a correction replaced. */
interface Stretch {
  from: number;
  to: number;
  shift: number;
  corrected: boolean;
}

/** The source's own reading of a run. */
function sourceReading(run: readonly Inline[]): { text: string; stretches: Stretch[] } {
  const stretches: Stretch[] = [];
  let text = '';
  let published = 0;
  for (const part of run) {
    const corrected = typeof part !== 'string' && part.mark === 'correction';
    const now = typeof part === 'string' ? part : part.text;
    const reading = corrected ? part.was : now;
    stretches.push({ from: text.length, to: text.length + reading.length, shift: published - text.length, corrected });
    text += reading;
    published += now.length;
  }
  return { text, stretches };
}

/** Whether a difference meets what a correction replaced, or stands where it supplied something. */
function meets({ from, to }: Difference, stretch: Stretch): boolean {
  const point = from === to || stretch.from === stretch.to;
  return point ? from <= stretch.to && stretch.from <= to : from < stretch.to && stretch.from < to;
}

/** The line of the copy that a difference stands on: that of its first character there, else of the one before it. */
function lineOf(copy: Copy, text: Traced, { start, end }: Difference): number {
  return copy.lineOf((start < end ? text.at[start] : (text.at[start - 1] ?? text.at[start])) ?? 0);
}

/** A run with its variants marked. `found` are the differences that lie in it, in offsets of its own source reading. */
function withVariants(run: readonly Inline[], found: readonly Difference[], copy: Copy, text: Traced): Inline[] {
  const { stretches } = sourceReading(run);
  const published = inlineText(run);
  const spans: Span[] = found.flatMap((difference) => {
    // the reason of a correction says what the other witness reads there
    if (stretches.some((stretch) => stretch.corrected && meets(difference, stretch))) return [];
    const plain = stretches.find(
      ({ from, to, corrected }) => !corrected && from <= difference.from && difference.from <= to,
    );
    const shift = plain?.shift ?? 0;
    const [from, to] = [difference.from + shift, difference.to + shift];
    const reading = text.text.slice(difference.start, difference.end);
    const line = lineOf(copy, text, difference);
    return [
      { from, to, mark: { mark: 'variant', text: published.slice(from, to), reading, witness: copy.witness, line } },
    ];
  });
  return insertMarks(run, spans);
}

/** A block with its variants marked in title and content; a difference that reaches from one into the other is cut in two. */
function markBlock(block: Block, found: readonly Difference[], copy: Copy, text: Traced): Block {
  const border = sourceReading(block.title).text.length;
  const inTitle: Difference[] = [];
  const inContent: Difference[] = [];
  for (const difference of found) {
    const { from, to, end } = difference;
    if (from < border) inTitle.push({ ...difference, to: Math.min(to, border) });
    if (from >= border) inContent.push({ ...difference, from: from - border, to: to - border });
    else if (to > border) inContent.push({ from: 0, to: to - border, start: end, end });
  }
  return {
    ...block,
    title: withVariants(block.title, inTitle, copy, text),
    content: withVariants(block.content, inContent, copy, text),
  };
}

/**
 * Marks where another witness of a report reads differently: the source readings of both are compared character by character, block by block.
 * Guarantees: the plain text of the blocks stays the same; where a correction stands there is no variant.
 * @returns undefined when it is no copy of the text: a block has no partner, or less than half is common.
 */
export function variants(blocks: readonly Block[], copy: Copy): Block[] | undefined {
  const pairs = align(blocks, copy.drafts);
  if (!pairs) return undefined;
  let [common, longest] = [0, 0];
  const marked = pairs.map(({ block, draft }) => {
    const base = sourceReading([...block.title, ...block.content]).text;
    const text = concat([draft.title, draft.content]);
    const compared = compare(base, text.text);
    common += compared?.common ?? 0;
    longest += Math.max(base.length, text.text.length);
    return compared ? markBlock(block, compared.differences, copy, text) : undefined;
  });
  if (common < longest * LEAST_COMMON || marked.includes(undefined)) return undefined;
  return marked as Block[];
}
