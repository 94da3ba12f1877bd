import { FATE_NAMES, FATES, type Fate } from '../report/fate.ts';
import { plain, table } from './markdown.ts';

/** What became of the characters of one source. */
export interface AccountSums {
  /** Name in `content/sources/`. */
  file: string;
  /** Characters (Unicode code points) of the source. */
  characters: number;
  totals: Readonly<Record<Fate, number>>;
  /** Characters removed or read as metadata, by rule. */
  rules: Readonly<Record<string, number>>;
}

const MOST_SOURCES = 40;
const MOST_RULES = 20;

/** The accounts of the sources that are new or changed, a row each; that nothing is missing is said only where the sum agrees. */
export function accountSection(accounts: readonly AccountSums[]): string[] {
  if (accounts.length === 0) return [];
  const sum = ({ totals }: AccountSums) => FATES.reduce((all, fate) => all + totals[fate], 0);
  const rows = accounts
    .slice(0, MOST_SOURCES)
    .map((one) => [
      `\`${one.file}\``,
      one.characters,
      ...FATES.map((fate) => one.totals[fate]),
      sum(one) === one.characters ? '合' : `**差 ${one.characters - sum(one)}**`,
    ]);
  const rules = new Map<string, number>();
  for (const one of accounts)
    for (const [rule, count] of Object.entries(one.rules)) rules.set(rule, (rules.get(rule) ?? 0) + count);
  const byCount = [...rules].sort(([, a], [, b]) => b - a).slice(0, MOST_RULES);
  return [
    '## 每个字的去向',
    table(['来源', '全文', ...FATES.map((fate) => FATE_NAMES[fate]), '合计'], rows),
    ...(accounts.length > MOST_SOURCES ? [`还有 ${accounts.length - MOST_SOURCES} 份来源。`] : []),
    ...(byCount.length
      ? [`按规则移除或读作来源信息：${byCount.map(([rule, count]) => `${plain(rule)} ${count} 字`).join('，')}。`]
      : []),
  ];
}
