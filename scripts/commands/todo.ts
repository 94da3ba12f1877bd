import { parseArgs } from 'node:util';
import { todo } from '../../src/check/todo.ts';
import { importProject } from '../files/import-project.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '还能补正什么：待考的年份地区、中断、脱漏、遮盖，最有用的在前（--all 全部）';

const HELP = `用法：npm run todo [-- --all] [--json]
列出全部待考、受损、中断的地方，最有用的在前（一处能使多少条措施变得可用）。--all 不只看前 30 项。
网站上同样的一页：/contribute/todo/`;

const SHOWN = 30;

/** Lists what could be mended in the project at `root`. @returns 0; 1 when the project cannot be read. */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args, options: { all: flag, json: flag, help: flag } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { imported, problems } = await importProject(root);
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length) {
    console.error(terminal(errors));
    return 1;
  }
  const items = todo([...imported.reports.values()]);
  if (values.json) {
    console.log(JSON.stringify(items, null, 2));
    return 0;
  }
  const shown = values.all ? items : items.slice(0, SHOWN);
  for (const [index, { report, what, how, source, gain }] of shown.entries()) {
    const place = source ? `（content/sources/${source.file} 第 ${source.line} 行）` : '';
    console.log(`${String(index + 1).padStart(3)}. ${report}  ${what}${place}\n     ${how}（可使 ${gain} 条可用）`);
  }
  console.log(
    `\n共 ${items.length} 项${shown.length < items.length ? `，只列了前 ${shown.length} 项；全部：npm run todo -- --all` : ''}。`,
  );
  return 0;
}
