import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findAlike } from '../../src/new/entry.ts';
import type { AccountSums } from '../../src/pull/account-section.ts';
import { compareReports, sameMeasures } from '../../src/pull/compare-reports.ts';
import { type PullFindings, pullReport } from '../../src/pull/pull-report.ts';
import { blockText } from '../../src/report/passages.ts';
import type { Report } from '../../src/report/report.ts';
import { COPY_SHARE, grams } from '../../src/text/common-text.ts';
import { baseContent } from '../files/base-content.ts';
import { compareSites } from '../files/compare-sites.ts';
import { importProject } from '../files/import-project.ts';
import { readArchive } from '../files/read-archive.ts';
import { readContent } from '../files/read-content.ts';

export const summary = '一个拉取请求带来什么变化：措施、损伤、相近的报告、字的去向、编号、网页（--base 与谁相比）';

const HELP = `用法：npm run pull -- --base <文件夹或 git 版本> [选项]
  --base <…>      与谁相比：含有 content/ 的文件夹，或 origin/main 之类的 git 版本
  --before <文件夹> --after <文件夹>   前后两次建成的网站（dist/），比较每一页
  --out <文件>    写入文件，不写则显示`;

const textOf = ({ blocks }: Report) => blocks.map(blockText).join('\n');

/** Sums of the sources whose bytes are not those of the base. */
async function accountsOf(
  { content, imported }: Awaited<ReturnType<typeof importProject>>,
  base: string,
): Promise<AccountSums[]> {
  const { sums } = await readContent(base);
  return [...imported.accounts].flatMap(([file, { totals, rules }]) => {
    if (sums.get(file) === content.sums.get(file)) return [];
    const text = new TextDecoder().decode(content.texts.get(file));
    return [{ file, characters: Array.from(text).length, totals, rules }];
  });
}

async function pagesOf(before: string | undefined, after: string | undefined): Promise<PullFindings['pages']> {
  if (before === undefined || after === undefined) return '没有给出前后两次建成的网站，网页未比较。';
  const missing = [before, after].filter((folder) => !existsSync(`${folder}/index.html`));
  return missing.length ? `网站没有建成，网页未比较：${missing.join('、')}。` : compareSites(before, after);
}

/** @returns 0, also where the content has errors, which the report tells; 2 for wrong options. */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      base: { type: 'string' },
      before: { type: 'string' },
      after: { type: 'string' },
      out: { type: 'string' },
    },
  });
  if (!values.base) {
    console.log(HELP);
    return 2;
  }
  const base = await baseContent(root, values.base);
  if (!base) {
    console.error(`E-BASE “${values.base}”既不是含有 content/ 的文件夹，也不是这个仓库的版本；请先运行 git fetch。`);
    return 2;
  }
  try {
    const [before, after] = [await readArchive(base.root), await readArchive(root)];
    const changes = compareReports(before.reports, after.reports);
    const archive = new Map(after.reports.map((report) => [report.id, grams(textOf(report))]));
    const own = changes.filter(({ what }) => what !== 'removed');
    const project = await importProject(root);
    const report = pullReport({
      changes,
      problems: project.problems.length ? project.problems : after.problems,
      accounts: await accountsOf(project, base.root),
      alike: new Map(
        own.map(({ id }) => {
          const others = new Map([...archive].filter(([other]) => other !== id));
          return [id, findAlike({ grams: archive.get(id) ?? new Set() }, others)];
        }),
      ),
      copyShare: COPY_SHARE,
      same: new Map(own.map(({ id, report: one }) => [id, sameMeasures(one, after.reports)])),
      pages: await pagesOf(values.before, values.after),
    });
    if (values.out) await writeFile(values.out, report);
    else console.log(report);
    return 0;
  } finally {
    await base.release();
  }
}
