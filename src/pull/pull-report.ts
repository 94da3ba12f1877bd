import { blockText } from '../report/passages.ts';
import type { Problem } from '../report/problem.ts';
import { type AccountSums, accountSection } from './account-section.ts';
import type { PageChange } from './compare-page.ts';
import { type ReportChange, SURE } from './compare-reports.ts';
import { cut, fenced, plain, table } from './markdown.ts';
import { pageSection } from './page-section.ts';

/** Everything that is said about a pull request. */
export interface PullFindings {
  changes: readonly ReportChange[];
  /** What is wrong in the content after it. */
  problems: readonly Problem[];
  /** Of each source that is new or has other bytes. */
  accounts: readonly AccountSums[];
  /** By id of a changed report: reports of the archive that share much of its text, and from which share on (0 to 1) one is a copy. */
  alike: ReadonlyMap<string, readonly { report: string; share: number }[]>;
  copyShare: number;
  /** By id of a changed report: how many of its measures stand letter for letter in other reports. */
  same: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** All pages that changed; a sentence where the sites could not be compared. */
  pages: readonly PageChange[] | string;
}

/** What a summary of GitHub holds is 1 MiB; all lists below together stay far under it. */
const MOST_REPORTS = 40;
const MOST_IDS = 60;
const MOST_MEASURES = 10;
const MOST_PROBLEMS = 50;
const TEXT_LENGTH = 100;

const WHAT = { added: '新增', changed: '改动', removed: '移除' } as const;

const listed = (ids: readonly string[]) =>
  ids.length === 0
    ? '无'
    : `${ids
        .slice(0, MOST_IDS)
        .map((id) => `\`${id}\``)
        .join(' ')}${ids.length > MOST_IDS ? ` ……共 ${ids.length} 个` : ''}`;

const some = (before: number, after: number) => (before === after ? String(after) : `${before} → ${after}`);

function damageLine({ damage, what }: ReportChange): string {
  const rules = [...damage].filter(([, { before, after }]) => before + after > 0);
  return rules.length === 0
    ? '没有'
    : rules
        .map(([rule, { before, after }]) => `\`${rule}\` ${what === 'added' ? after : some(before, after)}`)
        .join('，');
}

function alikeLines(change: ReportChange, { alike, copyShare, same }: PullFindings): string[] {
  const shares = (alike.get(change.id) ?? []).map(
    ({ report, share }) =>
      `- ${share >= copyShare ? '**几乎是同一篇**：' : ''}与 \`${report}\` 有 ${Math.round(share * 100)}% 的文字相同`,
  );
  const measures = [...(same.get(change.id) ?? [])].map(
    ([report, count]) => `- 有 ${count} 条措施与 \`${report}\` 一字不差`,
  );
  return [...shares, ...measures].length ? [...shares, ...measures] : ['- 没有相近的报告'];
}

function firstMeasures({ report, what }: ReportChange): string[] {
  const measures = report.blocks.filter(({ type }) => type === 'measure');
  if (what !== 'added' || measures.length === 0) return [];
  const shown = measures
    .slice(0, MOST_MEASURES)
    .map((block) => `#${block.id} ${block.number}${cut(blockText(block), TEXT_LENGTH)}`);
  const rest = measures.length - shown.length;
  return [
    '',
    '<details><summary>措施</summary>',
    '',
    fenced(rest > 0 ? [...shown, `……还有 ${rest} 条`] : shown),
    '',
    '</details>',
  ];
}

function rewordedLines({ reworded }: ReportChange): string[] {
  if (reworded.length === 0) return [];
  const shown = reworded
    .slice(0, MOST_MEASURES)
    .flatMap(({ id, before, after }) => [
      `@@ #${id} @@`,
      `- ${cut(before, TEXT_LENGTH)}`,
      `+ ${cut(after, TEXT_LENGTH)}`,
    ]);
  return ['', `文字有改动的段落：${reworded.length}`, '', fenced(shown, 'diff')];
}

function reportSection(change: ReportChange, findings: PullFindings): string {
  const { id, what, report, restated, fields, measures, given, vanished, former } = change;
  const { issuer, region, years } = report.about;
  const facts =
    what === 'added'
      ? [
          `- 单位：${plain(issuer.name)}（${SURE[issuer.confidence]}）`,
          `- 地区：\`${region.path}\`（${SURE[region.confidence]}）`,
          `- 年份：${years.covered.join('、') || '不明'}（${SURE[years.confidence]}）${years.printed.some((year) => !years.covered.includes(year)) ? `；原文印作 ${years.printed.join('、')}` : ''}`,
        ]
      : restated.map(({ field, before, after }) => `- ${field}：${plain(before)} → ${plain(after)}`);
  return [
    `### ${WHAT[what]} \`${id}\``,
    '',
    `**${plain(cut(report.about.title, TEXT_LENGTH))}**`,
    '',
    ...facts,
    ...(fields.length ? [`- about.yml 里改动的：${fields.map((name) => `\`${name}\``).join(' ')}`] : []),
    `- 措施：${what === 'added' ? measures.after : some(measures.before, measures.after)}`,
    `- 损伤：${damageLine(change)}`,
    `- 给出的编号：${listed(given)}`,
    `- 失去的编号：${listed(vanished)}${vanished.length ? '。**读者可能引用过它们**，每个都要有去处。' : ''}`,
    ...(former.length ? [`- 换了的编号：${listed(former.map(({ id, now }) => `${id} → ${now ?? '不再有'}`))}`] : []),
    ...(what === 'removed' ? [] : alikeLines(change, findings)),
    ...rewordedLines(change),
    ...firstMeasures(change),
  ].join('\n');
}

function problemSection(problems: readonly Problem[]): string[] {
  if (problems.length === 0) return ['内容检查没有发现问题。'];
  const rows = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ code, level, file, line, message }) => [
      level === 'error' ? '错误' : '提醒',
      `\`${code}\``,
      plain(cut(line === undefined ? file : `${file}:${line}`, TEXT_LENGTH)),
      plain(cut(message, 2 * TEXT_LENGTH)),
    ]);
  const rest = problems.length - rows.length;
  return ['## 要改正的', '', table(['', '名称', '位置', '问题'], rows), ...(rest > 0 ? ['', `还有 ${rest} 个。`] : [])];
}

/** What a person has to know to judge a pull request, in Markdown, well below the megabyte that a summary may have. */
export function pullReport(findings: PullFindings): string {
  const { changes, problems, accounts, pages } = findings;
  const count = (what: ReportChange['what']) => changes.filter((change) => change.what === what).length;
  const sum = (number: (change: ReportChange) => number) =>
    changes.reduce((total, change) => total + number(change), 0);
  const damaged = ({ damage }: ReportChange) =>
    [...damage.values()].reduce((total, { before, after }) => total + after - before, 0);
  const signed = (value: number) => (value > 0 ? `+${value}` : String(value));
  const parts = [
    '# 这个拉取请求带来的变化',
    table(
      ['报告', '措施', '损伤', '给出编号', '失去编号', '变动的网页'],
      [
        [
          `新增 ${count('added')}，改动 ${count('changed')}，移除 ${count('removed')}`,
          signed(
            sum(({ what, measures }) => (what === 'removed' ? -measures.before : measures.after - measures.before)),
          ),
          signed(sum(damaged)),
          sum(({ given }) => given.length),
          sum(({ vanished }) => vanished.length),
          typeof pages === 'string' ? '未比较' : pages.length,
        ],
      ],
    ),
    problemSection(problems).join('\n'),
    ...(changes.length ? ['## 报告'] : []),
    ...changes.slice(0, MOST_REPORTS).map((change) => reportSection(change, findings)),
    ...(changes.length > MOST_REPORTS ? [`还有 ${changes.length - MOST_REPORTS} 份报告，这里不一一列出。`] : []),
    ...accountSection(accounts),
    ...pageSection(
      pages,
      changes.map(({ id }) => id),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
