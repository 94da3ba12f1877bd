import type { Problem } from './problem.ts';

/** Every passage id ever published, by report key: `content/ids.yml`. */
export type Ledger = ReadonlyMap<string, ReadonlySet<string>>;

export const LEDGER = 'content/ids.yml';

const HEAD = `# 已发布过的报告和段落编号，只增不减：读者已经引用过它们。npm run import 自动补上新的，请勿手工修改。
# 一行一份报告；1-1..9 即 1-1 到 1-9。两边合并时留下双方的行即可，再运行 npm run import。
`;

// hubei/wuhan/jiangan/2019-2020: 1..2 1-1..9 1-1-1..2 p1
const LINE = /^([a-z0-9]+(?:[/-][a-z0-9]+)*):((?: [a-z0-9~.-]+)*)$/u;
// 1-1..9 · 2-b4 · p1
const RUN = /^((?:[0-9a-z~-]*[a-z~-])?)(\d{1,6})(?:\.\.(\d{1,6}))?$/u;
/** More ids than a report can have; a mistyped range must not fill the memory. */
const MOST_IN_RUN = 20_000;

function expand(token: string): string[] | undefined {
  const match = RUN.exec(token);
  if (!match) return undefined;
  const [, prefix = '', first = '', last = first] = match;
  const [from, to] = [Number(first), Number(last)];
  if (to < from || to - from > MOST_IN_RUN) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
}

/**
 * The ledger that a file holds. Lines of one key are added up, so that two branches that both wrote one merge by keeping both; a line that cannot be
 * read is a problem. An empty text is an empty ledger. Linear in the text.
 */
export function parseLedger(text: string): { ledger: Ledger; problems: Problem[] } {
  const ledger = new Map<string, Set<string>>();
  const problems: Problem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const match = LINE.exec(line);
    const ids = match?.[2]?.split(' ').filter(Boolean).map(expand) ?? [undefined];
    if (!match?.[1] || ids.includes(undefined)) {
      problems.push({
        code: 'ids-syntax',
        level: 'error',
        file: LEDGER,
        line: index + 1,
        message: `这一行读不懂：“${line.slice(0, 40)}”。`,
        hint: '这个文件由程序写：请恢复原来的行（合并冲突时两边的行都留下），再运行 npm run import。',
      });
      continue;
    }
    const known = ledger.get(match[1]) ?? new Set();
    for (const id of ids.flat()) if (id !== undefined) known.add(id);
    ledger.set(match[1], known);
  }
  return { ledger, problems };
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Ids in short: those that differ in their last number only are one run. The same for any order of the ids. */
function runs(ids: Iterable<string>): string {
  const groups = new Map<string, number[]>();
  for (const id of ids) {
    const [, prefix = '', number = ''] = RUN.exec(id) ?? [];
    const group = groups.get(prefix);
    if (group) group.push(Number(number));
    else groups.set(prefix, [Number(number)]);
  }
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .flatMap(([prefix, numbers]) => {
      const found: [from: number, to: number][] = [];
      for (const number of numbers.sort((a, b) => a - b)) {
        const last = found.at(-1);
        if (last && last[1] === number - 1) last[1] = number;
        else found.push([number, number]);
      }
      return found.map(([from, to]) => ` ${prefix}${from}${to > from ? `..${to}` : ''}`);
    })
    .join('');
}

/** The text of `content/ids.yml`, a line for each report in the order of keys; `parseLedger` gives the ledger back. */
export function ledgerText(ledger: Ledger): string {
  const lines = [...ledger].sort(([a], [b]) => byText(a, b)).map(([key, ids]) => `${key}:${runs(ids)}\n`);
  return HEAD + lines.join('');
}

/** A ledger with the ids that reports have now; nothing is ever taken out. */
export function withReports(
  ledger: Ledger,
  reports: Iterable<{ id: string; blocks: readonly { id: string }[] }>,
): Ledger {
  const all = new Map(ledger);
  for (const { id, blocks } of reports)
    all.set(id, new Set([...(all.get(id) ?? []), ...blocks.map((block) => block.id)]));
  return all;
}
