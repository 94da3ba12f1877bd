import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { REPORTS } from '../../src/report/catalogue.ts';
import { FATES } from '../../src/report/fate.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { importProject } from '../files/import-project.ts';
import { writeAll } from '../files/write-all.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '由 content/sources 与 about.yml 生成各报告的 report.mdx（--check 只比较，不写）';

const NAMES = {
  passage: '正文',
  heading: '标题',
  metadata: '来源信息',
  removed: '移除',
  joined: '接合',
  corrected: '更正',
  'other-witness': '另一见证',
};

/**
 * Imports the project at `root`. Nothing is written when there is any problem, nor with `--check`.
 * @returns 0 when all is well; 1 when there are problems, or with `--check` when a report.mdx is not what import would write.
 */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
  const { content, imported, problems } = await importProject(root);
  if (problems.some((problem) => problem.level === 'error')) {
    console.error(terminal(problems));
    console.error('没有写入任何文件。');
    return 1;
  }
  for (const [name, { totals }] of imported.accounts) {
    const parts = FATES.filter((fate) => totals[fate] > 0).map((fate) => `${NAMES[fate]} ${totals[fate]}`);
    const sum = FATES.reduce((total, fate) => total + totals[fate], 0);
    console.log(`${name}  ${sum} 字 = ${parts.join(' + ')}`);
  }
  const fresh = new Map([...imported.reports].map(([id, { blocks }]) => [`${REPORTS}${id}/report.mdx`, toMdx(blocks)]));
  const stale = [...content.generated.keys()].filter((path) => !fresh.has(path));
  const differing = [...fresh].filter(([path, mdx]) => content.generated.get(path) !== mdx).map(([path]) => path);
  const measures = [...imported.reports.values()].flatMap(({ blocks }) =>
    blocks.filter(({ type }) => type === 'measure'),
  );
  console.log(`${imported.reports.size} 份报告，${measures.length} 条措施，每个字符恰有一个去向。`);
  if (values.check) {
    if (differing.length === 0 && stale.length === 0) return 0;
    for (const path of differing) console.error(`${path}  错误  import-differs\n  与来源和 about.yml 不一致。`);
    for (const path of stale) console.error(`${path}  错误  import-stale\n  没有对应的 about.yml。`);
    console.error('\n请运行：npm run import');
    return 1;
  }
  const changed = await writeAll(new Map([...fresh].map(([path, mdx]) => [join(root, path), mdx])));
  console.log(changed.length ? `写入 ${changed.length} 个文件。` : '没有变化。');
  for (const path of stale) console.log(`提醒：${path} 没有对应的 about.yml，请手工删除。`);
  return 0;
}
