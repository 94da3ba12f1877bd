import type { Problem } from '../report/problem.ts';
import type { Claim } from './claim.ts';
import type { Line } from './clean.ts';
import type { State, Working } from './pipeline.ts';

const whole = (line: Line, fate: Claim['fate'], rule: string): Claim => ({
  from: line.content.at[0] ?? 0,
  to: (line.content.at.at(-1) ?? 0) + 1,
  fate,
  rule,
});

/** Problems with the ranges that reports and asides state: outside the source, or two on one line. */
function rangeProblems(state: State, lastLine: number): Problem[] {
  const problems: Problem[] = [];
  const ranges = [
    ...state.shares.map((share) => ({
      lines: share.about.witnesses[share.witness]?.lines ?? [1, 1],
      file: share.file,
      what: `报告 ${share.report}`,
    })),
    ...state.input.aside.map((aside) => ({ lines: aside.lines, file: state.input.file, what: `附注“${aside.what}”` })),
  ].sort((a, b) => a.lines[0] - b.lines[0]);
  let last = { end: 0, what: '' };
  for (const { lines, file, what } of ranges) {
    const [from, to] = lines;
    if (from > to || to > lastLine) {
      problems.push({
        code: 'range-outside',
        level: 'error',
        file,
        message: `${what}的行号 ${from}–${to} 不在来源 ${state.input.name} 之内（共 ${lastLine} 行）。`,
        hint: '请把 lines 改为来源文件里的起止行号（从 1 数起，含首尾）。',
      });
    } else if (from <= last.end) {
      problems.push({
        code: 'range-overlap',
        level: 'error',
        file,
        message: `${what}的行号 ${from}–${to} 与${last.what}重叠（来源 ${state.input.name}）。`,
        hint: '同一行只能属于一份报告：请核对两处 lines。',
      });
    }
    if (to > last.end) last = { end: to, what };
  }
  return problems;
}

/**
 * Stage 3: gives the lines of a source to the reports that state their ranges. A line that is word for word the printed title is metadata the first
 * time and noise (`title-repeated`) after; lines in an aside are metadata. Lines that nobody wants stay unclaimed, and `account` reports them.
 */
export function assign(state: State): State {
  const lastLine = state.lineOf(state.text.length);
  const problems = rangeProblems(state, lastLine);
  if (problems.length) return { ...state, problems: [...state.problems, ...problems] };
  const claims = [...state.claims];
  const owners = new Map<number, Working>();
  for (const share of state.shares) {
    const [from, to] = share.about.witnesses[share.witness]?.lines ?? [1, 0];
    for (let line = from; line <= to; line++) owners.set(line, share);
  }
  const kept = new Map<Working, Line[]>(state.shares.map((share) => [share, []]));
  const titled = new Set<Working>();
  for (const line of state.lines) {
    const owner = owners.get(line.line);
    if (!owner) {
      if (state.input.aside.some(({ lines: [from, to] }) => from <= line.line && line.line <= to))
        claims.push(whole(line, 'metadata', 'aside'));
    } else if (line.content.text === owner.about.titlePrinted) {
      claims.push(titled.has(owner) ? whole(line, 'removed', 'title-repeated') : whole(line, 'metadata', 'title'));
      titled.add(owner);
    } else kept.get(owner)?.push(line);
  }
  return { ...state, claims, shares: state.shares.map((share) => ({ ...share, lines: kept.get(share) ?? [] })) };
}
