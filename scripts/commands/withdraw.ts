import { parseArgs } from 'node:util';
import { withdraw } from '../../src/change/withdraw.ts';
import { SOURCES } from '../../src/report/catalogue.ts';
import { sha256 } from '../files/change-project.ts';
import { applyChange, isRefusal, refuse, reportOf, soundProject, today } from '../files/project-report.ts';

export const summary = '移除一份报告：地址留下说明何时因何移除，文字不再保留（--reason）';

const HELP = `用法：npm run withdraw -- <报告编号> --reason <理由>
  <报告编号>          content/reports/ 下的路径，如 hubei/wuhan/jiangan/2019-2020
  --reason <理由>     为什么移除，会写在它的地址上
只属于它的来源一并删除；与别的报告合编的来源里，它的各行换成“█”。git 的历史里仍有原来的文字。`;

/** Takes a report out of the project at `root`. @returns 0; 1 when something keeps it from being done; 2 for wrong options. */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { reason: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  const [given, ...more] = positionals;
  const { reason } = values;
  if (values.help || !given || more.length || !reason) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const project = await soundProject(root);
  if (!project) return 1;
  const report = reportOf(project, given);
  if (isRefusal(report)) return refuse(report);
  const { catalogue, content } = project;
  const others = [...catalogue.reports].filter(([id]) => id !== report.key);
  const names = new Set(report.about.witnesses.map(({ source }) => source));
  const shares = [...names].map((name) => ({
    name,
    text: new TextDecoder().decode(content.texts.get(name)),
    described:
      content.described.find(({ path }) => path === `${SOURCES}${name.replace(/\.txt$/u, '.yml')}`)?.text ?? '',
    shared: others.some(([, { about }]) => about.witnesses.some(({ source }) => source === name)),
  }));
  const files = withdraw(report.key, report.about, shares, { reason, date: today(), sum: sha256 });
  const status = await applyChange(root, project, files);
  if (status === 0)
    console.log(`${report.key} 已移除，它的地址会说明何时因何移除。\n提醒：git 的历史里仍有原来的文字。`);
  return status;
}
