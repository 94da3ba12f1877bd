import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXCEPTIONS } from '../../src/check/exceptions.ts';
import { RULES } from '../../src/check/rules.ts';
import { REPORTS } from '../../src/report/catalogue.ts';
import type { Problem } from '../../src/report/problem.ts';
import { applyFixes } from '../files/apply-fixes.ts';
import { generatedFiles } from '../files/change-project.ts';
import { checkProject } from '../files/check-project.ts';
import { importCache } from '../files/import-cache.ts';
import type { ImportedProject } from '../files/import-project.ts';
import { writeAll } from '../files/write-all.ts';
import { github } from '../reporters/github.ts';
import { json } from '../reporters/json.ts';
import { progress } from '../reporters/progress.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '检查全部内容：格式、去向、证据、编号、重复、个人信息等（--fix 改正能自动改的）';

const HELP = `用法：npm run check [-- <路径或报告编号>] [选项]
  <路径>               只看这些文件或文件夹里的问题，如 content/sources/a.txt 或 hubei/wuhan/jiangan/2019-2020
  --fix                改正能自动改的，并说明改了什么；其余不动
  --reporter <形式>    terminal（默认）、github（拉取请求里逐行标出）、json
每条规则的说明见网站的 /contribute/errors/；判断不是问题的，写进 ${EXCEPTIONS}。`;

const REPORTERS = { terminal, github, json } as const;
const isReporter = (name: string): name is keyof typeof REPORTERS => Object.hasOwn(REPORTERS, name);

/** What `--fix` settles by writing what import makes. */
const GENERATED = new Set(['import-differs', 'import-missing', 'mdx-format', 'id-unlisted']);

/** Rounds of fixes: one may bring another to light (a file that can be read again), and none may go on for ever. */
const MOST_ROUNDS = 5;

const fixable = ({ code, fix }: Problem) => fix !== undefined || GENERATED.has(code);
const hasErrors = (problems: readonly Problem[]) => problems.some(({ level }) => level === 'error');

/** Whether a problem lies in one of the paths; a report is named by its key or by its folder. Its source counts as well. */
function within({ file }: Problem, paths: readonly string[], { catalogue }: ImportedProject): boolean {
  return paths.some((given) => {
    const path = given.replace(/^\.\//, '').replace(/\/+$/, '');
    const report = catalogue.reports.get(path.replace(REPORTS, ''));
    const sources = report?.about.witnesses.map(({ source }) => `content/sources/${source}`) ?? [];
    return [path, REPORTS + path].some((one) => file === one || file.startsWith(`${one}/`)) || sources.includes(file);
  });
}

/** Writes what fixes make of the files, and then what import makes of them. @returns what was done, a line each. */
async function fixOnce(root: string, project: ImportedProject, problems: readonly Problem[]): Promise<string[]> {
  const { changes, done } = await applyFixes(root, project.content, problems);
  const files = new Map<string, string | undefined>(changes);
  // while a file is still wrong, what import makes of it is not written
  if (changes.size === 0 && !hasErrors(project.problems))
    for (const [path, text] of generatedFiles(project)) files.set(path, text);
  const written = await writeAll(root, new Map([...files].map(([path, text]) => [join(root, path), text])));
  return changes.size ? done : written.map((path) => `${path.slice(root.length + 1)}  由 npm run import 重新生成`);
}

/**
 * Checks the project at `root`. Nothing is written without `--fix`, and with it only what needs nobody's judgement.
 * @returns 0 when there are no errors, 1 when there are, 2 for wrong options.
 */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      fix: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      reporter: { type: 'string', default: 'terminal' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!isReporter(values.reporter)) {
    console.error(`E-REPORTER --reporter 只能是 ${Object.keys(REPORTERS).join('、')}。`);
    return 2;
  }
  const shown = ({ problems, project }: Awaited<ReturnType<typeof checkProject>>) =>
    positionals.length ? problems.filter((problem) => within(problem, positionals, project)) : problems;
  let checked = await checkProject(root, progress('导入'), importCache(root));
  const done: string[] = [];
  for (let round = 0; values.fix && round < MOST_ROUNDS && shown(checked).some(fixable); round++) {
    const now = await fixOnce(root, checked.project, shown(checked).filter(fixable));
    if (now.length === 0) break;
    done.push(...now);
    checked = await checkProject(root);
  }
  const found = shown(checked);
  if (values.reporter !== 'terminal') console.log(REPORTERS[values.reporter](found));
  else {
    if (done.length) console.log(`已改正 ${done.length} 处：\n${done.map((line) => `  ${line}`).join('\n')}\n`);
    else if (values.fix) console.log('没有能自动改的。\n');
    const reports = checked.project.imported.reports.size;
    console.log(found.length ? terminal(found) : `${reports} 份报告，${RULES.length} 条规则，没有发现问题。`);
    const left = found.filter(fixable).length;
    if (left && !values.fix)
      console.log(`其中 ${left} 处可以自动改：npm run check -- ${[...positionals, '--fix'].join(' ')}`);
  }
  return hasErrors(found) ? 1 : 0;
}
