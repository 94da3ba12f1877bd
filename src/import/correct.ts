import type { Correction } from '../report/about.ts';
import type { Code, Problem } from '../report/problem.ts';
import type { Claim } from './claim.ts';
import type { Line } from './clean.ts';
import { concat, slice, type Traced, trim } from './traced.ts';

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

/** What keeps a correction from being applied, as [code, what, what to do]. */
function obstacle({ find, replace }: Correction, count: number): [Code, string, string] | undefined {
  if (find === replace) return ['correction-nothing', '的 find 与 replace 相同。', '请改正 replace，或删除这条更正。'];
  if (count === 0) {
    return [
      'correction-unused',
      '在原文里找不到。',
      '请核对 find 是否与来源原文逐字相同（标点用来源里的写法；标题行不能更正）；已不需要的更正请删除。',
    ];
  }
  if (count > 1)
    return ['correction-ambiguous', `在原文里有 ${count} 处。`, '请把 find 写长一些，或用 line 指明在第几行。'];
  return undefined;
}

/** Without the blanks that a deletion left at the ends of a line; they are claimed as layout, like those `clean` takes. */
function trimmed(line: Line, claims: Claim[]): Line {
  const content = trim(line.content);
  const start = line.content.text.length - line.content.text.trimStart().length;
  const end = start + content.text.length;
  for (const offset of [...line.content.at.slice(0, start), ...line.content.at.slice(end)]) {
    if (offset >= 0) claims.push({ from: offset, to: offset + 1, fate: 'removed', rule: 'layout' });
  }
  return { ...line, content };
}

/** What each correction supplied that is still there: blanks at a line's end are gone, and what supplied nothing else only deletes. */
function remaining(applied: readonly Applied[], lines: readonly Line[]): Applied[] {
  const left = applied.map(() => '');
  for (const { content } of lines) {
    content.at.forEach((at, index) => {
      if (at < 0) left[-at - 1] += content.text[index] ?? '';
    });
  }
  return applied.map((one, index) => ({ ...one, now: left[index] ?? '' }));
}

/**
 * Stage 5: applies the corrections of `about.yml`, before structure is looked for, so that putting back a lost bracket also repairs the outline.
 * Guarantees: only the characters that differ change; they are claimed `corrected`; supplied characters carry −(k+1), k being the index in `applied`.
 * No line is empty or has blanks at its ends. A correction whose text is not found, is found more than once without a line number that decides,
 * or would change what another correction supplied, is a problem and changes nothing.
 * @param lineOf 1-based line of a source offset. @param fieldLine line of a correction in `file`, by its index.
 */
export function correct(
  lines: readonly Line[],
  corrections: readonly Correction[],
  file: string,
  lineOf: (offset: number) => number,
  fieldLine: (index: number) => number | undefined = () => undefined,
): { lines: Line[]; applied: Applied[]; claims: Claim[]; problems: Problem[] } {
  const result = lines.map((line) => ({ ...line }));
  const applied: Applied[] = [];
  const claims: Claim[] = [];
  const problems: Problem[] = [];
  for (const [order, correction] of corrections.entries()) {
    const { find, replace, reason } = correction;
    const fail = (code: Code, what: string, hint: string) =>
      problems.push({ code, level: 'error', file, line: fieldLine(order), message: `更正“${find}”${what}`, hint });
    const found = places(result, find).filter(([index, at]) => {
      const offset = result[index]?.content.at[at] ?? -1;
      return correction.line === undefined || (offset >= 0 && lineOf(offset) === correction.line);
    });
    const wrong = obstacle(correction, found.length);
    if (wrong) {
      fail(...wrong);
      continue;
    }
    const [index, at] = found[0] as [number, number];
    const { content } = result[index] as Line;
    const { start, end } = common(find, replace);
    const from = at + start;
    const to = at + find.length - end;
    const replaced = slice(content, from, to);
    const [left, right] = [content.at[from - 1] ?? 0, content.at[to] ?? 0];
    if (replaced.at.some((offset) => offset < 0) || (left < 0 && left === right)) {
      fail('correction-overlap', '改动了另一条更正补上的文字。', '请把两条更正并成一条。');
      continue;
    }
    const now = replace.slice(start, replace.length - end);
    const supplied: Traced = { text: now, at: Array.from({ length: now.length }, () => -(applied.length + 1)) };
    // where something is only inserted: right after the nearest character before it that is the source's own
    const point = (content.at.slice(0, from).findLast((offset) => offset >= 0) ?? (content.at[to] as number) - 1) + 1;
    const origin = { from: replaced.at[0] ?? point, to: (replaced.at.at(-1) ?? point - 1) + 1 };
    applied.push({ ...origin, was: replaced.text, now, reason });
    for (const offset of replaced.at) claims.push({ from: offset, to: offset + 1, fate: 'corrected' });
    result[index] = {
      ...(result[index] as Line),
      content: concat([slice(content, 0, from), supplied, slice(content, to)]),
    };
  }
  const whole = result
    .map((line, index) => (line.content === lines[index]?.content ? line : trimmed(line, claims)))
    .filter(({ content }) => content.text !== '');
  return { lines: whole, applied: remaining(applied, whole), claims, problems };
}
