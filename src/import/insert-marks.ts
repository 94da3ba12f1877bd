import { inlineText } from '../report/inline-text.ts';
import type { Inline, Mark } from '../report/report.ts';

/** A mark and the stretch `[from, to)` of a run's plain text (UTF-16 offsets) it stands for; `mark.text` is that stretch. */
export interface Span {
  from: number;
  to: number;
  mark: Mark;
}

/** Where two marks meet, the surer one stays: what a person settled, then what another witness reads, then what a pattern suspects. */
const ORDER: readonly Mark['mark'][] = ['correction', 'variant', 'damage'];

function spansOf(run: readonly Inline[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const part of run) {
    const to = from + (typeof part === 'string' ? part : part.text).length;
    if (typeof part !== 'string') spans.push({ from, to, mark: part });
    from = to;
  }
  return spans;
}

/** Tells, span by span, whether it may stand beside those told before. A span without length only meets one that reaches across it. */
function fits(length: number): (span: Span) => boolean {
  const owner = new Int32Array(length);
  const points = new Uint8Array(length + 1);
  let count = 0;
  return ({ from, to }) => {
    if (from === to) {
      if (from > 0 && from < length && owner[from - 1] !== 0 && owner[from - 1] === owner[from]) return false;
      points[from] = 1;
      return true;
    }
    if (owner.subarray(from, to).some((other) => other !== 0) || points.subarray(from + 1, to).some(Boolean))
      return false;
    owner.fill(++count, from, to);
    return true;
  };
}

/**
 * A run with more marks in it. Its plain text stays the same; marks never nest or overlap: where two meet, the surer one stays, and of two that are
 * equally sure the one that was there first. Linear in the text and the marks.
 */
export function insertMarks(run: readonly Inline[], added: readonly Span[]): Inline[] {
  if (added.length === 0) return [...run];
  const text = inlineText(run);
  const all = [...spansOf(run), ...added];
  const fit = fits(text.length);
  const kept = ORDER.flatMap((sure) => all.filter(({ mark }) => mark.mark === sure)).filter(fit);
  kept.sort((a, b) => a.from - b.from || a.to - b.to);
  const parts: Inline[] = [];
  let end = 0;
  for (const { from, to, mark } of kept) {
    if (from > end) parts.push(text.slice(end, from));
    parts.push(mark);
    end = to;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
