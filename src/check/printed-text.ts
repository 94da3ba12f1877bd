import { blockText } from '../report/passages.ts';
import type { Block, Report } from '../report/report.ts';
import { lineIndex } from '../text/line-index.ts';
import { foldWidth } from '../text/width.ts';

/** A stretch of a report's published text, quoted, with the line of the base witness it stands on. */
export interface Quote {
  text: string;
  line: number;
}

/** The published text of a report as one string, a block a line, and quotes from it. */
export interface PrintedText {
  text: string;
  quote(from: number, to: number): Quote;
}

/** How far a quote reaches to either side of what it is quoted for, unless a sentence ends before. */
const AROUND = 12;

const SENTENCE_END = /[。；！？\n]/u;

function excerpt(text: string, from: number, to: number): string {
  let start = from;
  let end = to;
  while (start > 0 && from - start < AROUND && !SENTENCE_END.test(text[start - 1] as string)) start--;
  while (end < text.length && end - to < AROUND && !SENTENCE_END.test(text[end] as string)) end++;
  return text.slice(start, end).replace(/^[\s，、”》）]+|[\s，、“《（]+$/gu, '');
}

/** The line of a block's source that holds a phrase; the block's first where no single line does. */
function lineOf({ lines: [first, last] }: Block, phrase: string, lines: readonly string[]): number {
  const wanted = foldWidth(phrase);
  for (let line = first; line <= last; line++) if (foldWidth(lines[line - 1] ?? '').includes(wanted)) return line;
  return first;
}

/** @param lines lines of the base witness's source. */
export function printedText(report: Report, lines: readonly string[]): PrintedText {
  const texts = report.blocks.map((block) => blockText(block).replace('\n', ' '));
  const text = texts.join('\n');
  const blockAt = lineIndex(text);
  return {
    text,
    quote: (from, to) => ({
      text: excerpt(text, from, to),
      line: lineOf(report.blocks[blockAt(from) - 1] as Block, text.slice(from, to), lines),
    }),
  };
}
