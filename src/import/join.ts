import type { Claim } from './claim.ts';
import type { Line } from './clean.ts';
import { concat } from './traced.ts';

/**
 * A line shorter than this that ends without a stop is a heading or a goal line, not a torn sentence. In the five seeds the shortest torn line has
 * 96 characters and the longest line that ends without a stop and is whole has 38.
 */
const SHORTEST_TORN = 40;

// a sentence, a clause before a list, a quotation or a bracket has ended here: 。；：！？”）
const ENDED = /[。；：！？…”’）》;:!?)"]$/u;

/** The stretch of source between two joined lines. */
export interface Gap {
  from: number;
  to: number;
}

/**
 * Stage 4: lines → paragraphs, false breaks inside a sentence mended (同中小学校长签订教育收⏎费工作责任书).
 * A line is continued by the next when it is long, ends without a stop and the next does not begin with a number.
 * Guarantees: text stays verbatim; every gap between joined lines is told.
 */
export function join(
  lines: readonly Line[],
  startsWithNumber: (text: string) => boolean,
): { lines: Line[]; gaps: Gap[] } {
  const joined: Line[] = [];
  const gaps: Gap[] = [];
  // parts of the paragraph that is being read; put together once, so that a text torn into thousands of lines stays linear
  let parts: Line[] = [];
  let length = 0;
  const close = () => {
    if (parts[0]) joined.push({ line: parts[0].line, content: concat(parts.map(({ content }) => content)) });
    parts = [];
    length = 0;
  };
  for (const line of lines) {
    const last = parts.at(-1)?.content;
    const torn = last && length >= SHORTEST_TORN && !ENDED.test(last.text);
    if (last && torn && !startsWithNumber(line.content.text)) {
      gaps.push({ from: (last.at.at(-1) ?? 0) + 1, to: line.content.at[0] ?? 0 });
    } else close();
    parts.push(line);
    length += line.content.text.length;
  }
  close();
  return { lines: joined, gaps };
}

/** The claims once line ends and blanks inside gaps are claimed `joined` and no more as layout; noise inside a gap keeps its rule. */
export function claimGaps(claims: readonly Claim[], gaps: readonly Gap[]): Claim[] {
  const inOrder = [...gaps].sort((a, b) => a.from - b.from);
  let index = 0;
  return [...claims]
    .sort((a, b) => a.from - b.from)
    .map((claim) => {
      while ((inOrder[index]?.to ?? Number.POSITIVE_INFINITY) <= claim.from) index++;
      const gap = inOrder[index];
      const inside = gap && claim.from >= gap.from && claim.to <= gap.to;
      return inside && claim.rule === 'layout' ? { from: claim.from, to: claim.to, fate: 'joined' } : claim;
    });
}
