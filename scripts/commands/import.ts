import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { staleReports } from '../../src/check/stale-reports.ts';
import { FATE_NAMES, FATES } from '../../src/report/fate.ts';
import { LEDGER, parseLedger } from '../../src/report/ledger.ts';
import { generatedFiles } from '../files/change-project.ts';
import { IMPORT_CACHE, importCache } from '../files/import-cache.ts';
import { importProject } from '../files/import-project.ts';
import { writeAll } from '../files/write-all.ts';
import { progress } from '../reporters/progress.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '由 content/sources 与 about.yml 生成各报告的 report.mdx，登记编号（--check 只比较，不写）';

/**
 * Imports the project at `root`. Nothing is written when there is any problem, nor with `--check`.
 * @returns 0 when all is well; 1 when there are problems, or with `--check` when a generated file is not what import would write.
 */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
  // what --check proves, it proves from the sources alone
  const cache = values.check ? undefined : importCache(root);
  const project = await importProject(root, progress('导入'), cache);
  const { content, imported } = project;
  const problems = [...project.problems, ...parseLedger(content.ledger).problems];
  if (problems.some((problem) => problem.level === 'error')) {
    console.error(terminal(problems));
    console.error('没有写入任何文件。');
    return 1;
  }
  for (const [name, { totals }] of imported.accounts) {
    const parts = FATES.filter((fate) => totals[fate] > 0).map((fate) => `${FATE_NAMES[fate]} ${totals[fate]}`);
    const sum = FATES.reduce((total, fate) => total + totals[fate], 0);
    console.log(`${name}  ${sum} 字 = ${parts.join(' + ')}`);
  }
  const files = generatedFiles(project);
  const reports = new Map(files);
  reports.delete(LEDGER);
  const stale = staleReports(reports, content.generated);
  const measures = [...imported.reports.values()].flatMap(({ blocks }) =>
    blocks.filter(({ type }) => type === 'measure'),
  );
  console.log(`${imported.reports.size} 份报告，${measures.length} 条措施，每个字符恰有一个去向。`);
  if (values.check) {
    if (files.get(LEDGER) !== content.ledger)
      stale.push({
        code: 'id-unlisted',
        level: 'error',
        file: LEDGER,
        message: '有编号没有登记，或不是程序写出的格式。',
        hint: '请运行：npm run import',
      });
    if (stale.length === 0) return 0;
    console.error(terminal(stale));
    console.error('\n请运行：npm run import');
    return 1;
  }
  const changed = await writeAll(root, new Map([...files].map(([path, text]) => [join(root, path), text])));
  const taken = cache?.save() ?? 0;
  if (taken) console.log(`其中 ${taken} 份来源没有变，取自 ${IMPORT_CACHE}/。`);
  console.log(changed.length ? `写入 ${changed.length} 个文件。` : '没有变化。');
  for (const { file, code } of stale)
    if (code === 'import-stale') console.log(`提醒：${file} 没有对应的 about.yml，请手工删除。`);
  return 0;
}
