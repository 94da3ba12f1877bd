import type { Run } from './account-file.ts';

/** A stretch of a line with one fate; offsets are UTF-16 units in the line. */
export type Stretch = Run;

/** One line of a source, verbatim, with the fate of each of its characters. */
export interface SourceLine {
  /** 1-based. */
  number: number;
  text: string;
  /** In order, covering the line from 0 to its end. */
  stretches: Stretch[];
  /** The fate of the line break after it; undefined where the source ends without one. */
  end: Run | undefined;
}

/** The lines of a source with their fates; the empty line that a final line break leaves is none. Linear in the source. */
export function sourceLines(text: string, runs: readonly Run[]): SourceLine[] {
  const lines: SourceLine[] = [];
  let index = 0;
  for (let start = 0, number = 1; start < text.length; number++) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const stretches: Stretch[] = [];
    while ((runs[index]?.to ?? Number.POSITIVE_INFINITY) <= start) index++;
    for (let at = index; start < end && (runs[at]?.from ?? end) < end; at++) {
      const run = runs[at] as Run;
      stretches.push({ ...run, from: Math.max(run.from, start) - start, to: Math.min(run.to, end) - start });
    }
    while ((runs[index]?.to ?? Number.POSITIVE_INFINITY) <= end) index++;
    lines.push({ number, text: text.slice(start, end), stretches, end: next < 0 ? undefined : runs[index] });
    start = end + 1;
  }
  return lines;
}
