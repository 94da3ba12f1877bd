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

/** A range of lines as somebody states it: a report's share or an aside of the source. */
interface Range {
  lines: [number, number];
  share?: Working;
  file: string;
  line: number | undefined;
  what: string;
}

function ranges({ shares, input }: State): Range[] {
  const described = input.file.replace(/\.txt$/, '.yml');
  return [
    ...shares.map((share) => ({
      lines: share.about.witnesses[share.witness]?.lines ?? [1, 1],
      share,
      file: share.file,
      line: input.fieldLine?.(share.file, 'witnesses', share.witness, 'lines'),
      what: `报告 ${share.report}`,
    })),
    ...input.aside.map(({ lines, what }, index) => ({
      lines,
      file: described,
      line: input.fieldLine?.(described, 'aside', index, 'lines'),
      what: `附注“${what}”`,
    })),
  ].sort((a, b) => a.lines[0] - b.lines[0]);
}

/** The ranges that lie inside the source and do not overlap, in order; the others are problems. */
function sound(state: State, lastLine: number): { good: Range[]; problems: Problem[] } {
  const good: Range[] = [];
  const problems: Problem[] = [];
  for (const range of ranges(state)) {
    const { lines, file, line, what } = range;
    const [from, to] = lines;
    const last = good.at(-1);
    const place = { level: 'error' as const, file, line };
    if (from > to || to > lastLine) {
      problems.push({
        ...place,
        code: 'range-outside',
        message: `${what}的行号 ${from}–${to} 不在来源 ${state.input.name} 之内（共 ${lastLine} 行）。`,
        hint: '请把 lines 改为来源文件里的起止行号（从 1 数起，先小后大，含首尾）。',
      });
    } else if (last && from <= last.lines[1]) {
      problems.push({
        ...place,
        code: 'range-overlap',
        message: `${what}的行号 ${from}–${to} 与${last.what}的 ${last.lines.join('–')} 重叠（来源 ${state.input.name}）。`,
        hint: '同一行只能属于一份报告：请核对两处 lines。',
      });
    } else good.push(range);
  }
  return { good, problems };
}

/** Lines that belong to nobody, one problem for each stretch of them. */
function unownedProblem({ input, shares }: State, stretch: readonly Line[]): Problem {
  const [from, to] = [stretch[0]?.line ?? 1, stretch.at(-1)?.line ?? 1];
  const start = stretch[0]?.content.text ?? '';
  const excerpt = start.length > 20 ? `${start.slice(0, 20)}……` : start;
  if (shares.length === 0 && input.aside.length === 0) {
    return {
      code: 'source-unused',
      level: 'error',
      file: input.file,
      message: '没有一份报告用到这份来源。',
      hint: '请写一份报告的 about.yml，在 witnesses 里填上这个文件和行号；或把这份来源移出 content/sources/。',
    };
  }
  return {
    code: 'line-unowned',
    level: 'error',
    file: input.file,
    line: from,
    message: `${from === to ? `第 ${from} 行` : `第 ${from}–${to} 行`}不属于任何报告，也不是杂质：“${excerpt}”。`,
    hint: '请改正报告的 lines；若确不属于任何报告，请在来源的 .yml 里用 aside 说明是什么。',
  };
}

/** Reports whose printed title is in none of their lines: it would be published twice, or under a title that no source bears. */
function titleProblems({ input }: State, owners: readonly Range[], titled: ReadonlySet<Working>): Problem[] {
  return owners.flatMap(({ share, lines, file }) => {
    if (!share || share.witness > 0 || share.about.titlePrinted === undefined || titled.has(share)) return [];
    return {
      code: 'title-not-found',
      level: 'error',
      file,
      line: input.fieldLine?.(file, 'titlePrinted'),
      message: `来源 ${input.name} 的第 ${lines.join('–')} 行里没有标题“${share.about.titlePrinted}”（要独占一行）。`,
      hint: '请照抄原文的标题行；原文没有标题时删去 titlePrinted。',
    };
  });
}

/**
 * Stage 3: gives the lines of a source to the reports that state their ranges. A line that is word for word the printed title is metadata the first
 * time and noise (`title-repeated`) after; lines in an aside are metadata. A line that nobody wants is a problem, unless something that is stated of
 * the source could not be read; either way it is claimed, so that the later stages find what else is wrong.
 */
export function assign(state: State): State {
  const { good, problems } = sound(state, state.lineOf(state.text.length));
  const claims = [...state.claims];
  const owned = good.flatMap(({ share }) => share ?? []);
  const kept = new Map<Working, Line[]>(owned.map((share) => [share, []]));
  const titled = new Set<Working>();
  const unowned: Line[][] = [];
  let current = 0;
  let lastOwner: Range | undefined;
  for (const [index, line] of state.lines.entries()) {
    while ((good[current]?.lines[1] ?? Number.POSITIVE_INFINITY) < line.line) current++;
    const range = good[current];
    const owner = range && range.lines[0] <= line.line ? range : undefined;
    if (!owner) {
      if (index > 0 && lastOwner === undefined) unowned.at(-1)?.push(line);
      else unowned.push([line]);
      claims.push(whole(line, 'metadata', 'aside'));
    } else if (!owner.share) claims.push(whole(line, 'metadata', 'aside'));
    else if (line.content.text === owner.share.about.titlePrinted) {
      const first = !titled.has(owner.share);
      claims.push(first ? whole(line, 'metadata', 'title') : whole(line, 'removed', 'title-repeated'));
      titled.add(owner.share);
    } else kept.get(owner.share)?.push(line);
    lastOwner = owner;
  }
  problems.push(...titleProblems(state, good, titled));
  if (!state.input.partial && problems.length === 0)
    for (const stretch of unowned) problems.push(unownedProblem(state, stretch));
  const shares = owned.map((share) => ({ ...share, lines: kept.get(share) ?? [] }));
  return { ...state, claims, shares, problems: [...state.problems, ...problems] };
}
