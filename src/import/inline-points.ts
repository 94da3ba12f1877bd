import { numeral } from '../text/numeral.ts';
import { leadTitle } from './title.ts';
import { slice, type Traced } from './traced.ts';

/** Items shorter than this on average are clauses of one measure, not measures (design §2; titled items of the seeds average 91 and more). */
const SHORTEST_AVERAGE = 45;

// “主要工作亮点。一是教育大会指明发展方向。……二是……”; 主要是 and 高三是 are no numbers, so a stop or the start must come before
const POINT = /(?<=^|[。；：，;:,！？”])\s*([一二三四五六七八九十]{1,3})是/gu;

/** One inline item: its number (一是) and its text. */
export interface Point {
  number: Traced;
  content: Traced;
  ordinal: number;
}

/**
 * Finds measures inside one paragraph: 一是…二是… in sequence, at least two, all with a title of their own and long enough on average.
 * @returns what stands before the first item, and the items; undefined when the paragraph is to stay whole. No character is lost.
 */
export function inlinePoints(content: Traced): { before: Traced; points: Point[] } | undefined {
  const starts: { from: number; to: number }[] = [];
  for (const match of content.text.matchAll(POINT)) {
    if (numeral(match[1] ?? '') !== starts.length + 1) continue;
    starts.push({ from: match.index, to: match.index + match[0].length });
  }
  const [first] = starts;
  if (!first || starts.length < 2) return undefined;
  const points = starts.map(({ from, to }, index) => ({
    number: slice(content, from, to),
    content: slice(content, to, starts[index + 1]?.from),
    ordinal: index + 1,
  }));
  const average = (content.text.length - first.from) / points.length;
  if (average < SHORTEST_AVERAGE || !points.every((point) => leadTitle(point.content))) return undefined;
  return { before: slice(content, 0, first.from), points };
}
