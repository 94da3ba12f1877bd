import type { Correction } from '../report/about.ts';
import type { Problem } from '../report/problem.ts';
import type { Claim } from './claim.ts';
import type { Line } from './clean.ts';
import { concat, slice, type Traced } from './traced.ts';

/** A correction as applied: only what really differs between `find` and `replace`. */
export interface Applied {
  /** Source stretch `[from, to)` that gives way; empty where something is only inserted. */
  from: number;
  to: number;
  was: string;
  now: string;
  reason: string;
}

/** Lengths of the longest common start and, after it, the longest common end of two strings, never cutting a surrogate pair. */
function common(a: string, b: string): { start: number; end: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  if (/[\ud800-\udbff]/.test(a[start - 1] ?? '')) start--;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  if (/[\udc00-\udfff]/.test(a[a.length - end] ?? '')) end--;
  return { start, end };
}

/** Every place where `find` stands, as [index of the line, offset in it]. */
function places(lines: readonly Line[], find: string): [number, number][] {
  const found: [number, number][] = [];
  lines.forEach(({ content }, index) => {
    for (let at = content.text.indexOf(find); at >= 0; at = content.text.indexOf(find, at + 1)) found.push([index, at]);
  });
  return found;
}

/**
 * Stage 5: applies the corrections of `about.yml`, before structure is looked for, so that putting back a lost bracket also repairs the outline.
 * Guarantees: only the characters that differ change; they are claimed `corrected`; supplied characters carry −(k+1), k being the index in `applied`.
 * A correction whose text is not found, or is found more than once without a line number that decides, is a problem and changes nothing.
 * @param lineOf 1-based line of a source offset.
 */
export function correct(
  lines: readonly Line[],
  corrections: readonly Correction[],
  file: string,
  lineOf: (offset: number) => number,
): { lines: Line[]; applied: Applied[]; claims: Claim[]; problems: Problem[] } {
  const result = lines.map((line) => ({ ...line }));
  const applied: Applied[] = [];
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  for (const correction of corrections) {
    const { find, replace, reason } = correction;
    const quote = `更正“${find}”`;
    const found = places(result, find).filter(([index, at]) => {
      const offset = result[index]?.content.at[at] ?? -1;
      return correction.line === undefined || (offset >= 0 && lineOf(offset) === correction.line);
    });
    const [place] = found;
    if (!place || found.length > 1) {
      problems.push({
        code: place ? 'correction-ambiguous' : 'correction-unused',
        level: 'error',
        file,
        message: place ? `${quote}在原文里有 ${found.length} 处。` : `${quote}在原文里找不到。`,
        hint: place
          ? '请把 find 写长一些，或用 line 指明在第几行。'
          : '请核对 find 是否与来源原文逐字相同（标点用来源里的写法）；已不需要的更正请删除。',
      });
      continue;
    }
    const [index, at] = place;
    const line = result[index] as Line;
    const { start, end } = common(find, replace);
    const from = at + start;
    const to = at + find.length - end;
    const replaced = slice(line.content, from, to);
    const now = replace.slice(start, replace.length - end);
    const supplied: Traced = { text: now, at: Array.from({ length: now.length }, () => -(applied.length + 1)) };
    const origin = replaced.at.filter((offset) => offset >= 0);
    const point = (line.content.at[from - 1] ?? -1) + 1;
    applied.push({
      from: origin[0] ?? point,
      to: origin.length ? (origin.at(-1) as number) + 1 : point,
      was: replaced.text,
      now,
      reason,
    });
    for (const offset of origin) claims.push({ from: offset, to: offset + 1, fate: 'corrected' });
    line.content = concat(slice(line.content, 0, from), supplied, slice(line.content, to));
  }
  return { lines: result, applied, claims, problems };
}
