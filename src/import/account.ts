import { FATES, type Fate } from '../report/fate.ts';
import type { Code, Problem } from '../report/problem.ts';
import type { Claim } from './claim.ts';

/** The fate of every character of one source, as runs in order that cover it from 0 to its end. */
export interface Account {
  runs: Claim[];
  /** Characters (Unicode code points) by fate; their sum is the source's length. */
  totals: Record<Fate, number>;
  /** Characters removed or read as metadata, by rule. */
  rules: Record<string, number>;
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

const excerpt = (text: string) => JSON.stringify(text.length > 24 ? `${text.slice(0, 24)}…` : text);

/**
 * Adds up the claims on one source. A character that no stage claimed, or that two claimed, is our bug and not the contributor's: it becomes a
 * problem, and nothing may be written. Linear in the source but for sorting the claims.
 * @param lineOf 1-based line of an offset.
 */
export function account(
  source: string,
  claims: readonly Claim[],
  file: string,
  lineOf: (offset: number) => number,
): { account: Account; problems: Problem[] } {
  const problems: Problem[] = [];
  const fail = (code: Code, from: number, to: number, what: string) =>
    problems.push({
      code,
      level: 'error',
      file,
      line: lineOf(from),
      message: `${what}：${excerpt(source.slice(from, to))}。`,
      hint: '这是导入程序的缺陷，不是你的错：请提交问题，附上这份来源。',
    });
  const totals = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  const rules: Record<string, number> = {};
  const runs: Claim[] = [];
  let end = 0;
  for (const claim of [...claims].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (claim.to <= claim.from) continue;
    if (claim.from > end) fail('account-lost', end, claim.from, '有字符没有去向');
    if (claim.from < end) fail('account-doubled', claim.from, Math.min(end, claim.to), '有字符被用了两次');
    end = Math.max(end, claim.to);
    const last = runs.at(-1);
    const same =
      last?.to === claim.from &&
      last.fate === claim.fate &&
      last.rule === claim.rule &&
      last.report === claim.report &&
      last.block === claim.block;
    if (same) last.to = claim.to;
    else runs.push({ ...claim });
  }
  if (end < source.length) fail('account-lost', end, source.length, '有字符没有去向');
  for (const { from, to, fate, rule } of runs) {
    const count = codePoints(source.slice(from, to));
    totals[fate] += count;
    if (rule) rules[rule] = (rules[rule] ?? 0) + count;
  }
  return { account: { runs, totals, rules }, problems };
}
