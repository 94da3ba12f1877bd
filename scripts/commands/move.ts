import { parseArgs } from 'node:util';
import { move } from '../../src/change/move.ts';
import { REPORTS } from '../../src/report/catalogue.ts';
import { formerKeys } from '../../src/report/former-keys.ts';
import { parseLedger } from '../../src/report/ledger.ts';
import { applyChange, isRefusal, refuse, reportOf, soundProject, today } from '../files/project-report.ts';

export const summary = '把报告移到另一地区或年份，旧地址仍然指到它（--region、--years、--reason）';

const HELP = `用法：npm run move -- <报告编号> [--region <路径>] [--years <年份>] --reason <理由>
  <报告编号>          content/reports/ 下的路径，如 hubei/wuhan/jiangan/2019-2020
  --region <路径>     新的地区，如 hubei/wuhan/jianghan（见 content/vocabulary/regions.csv）
  --years <年份>      新的年份：2019、2019-2020、2014-2015学年 或 unknown
  --suffix <后缀>     与另一份报告同一地区同一年份时加上，如 deyu
  --reason <理由>     为什么改，写进“本篇的经过”
about.yml 里的证据和理由请自己核对；旧地址会留下一页，说明移到了哪里。`;

/** Moves a report of the project at `root`. @returns 0; 1 when something keeps it from being moved; 2 for wrong options. */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { region: text, years: text, suffix: text, reason: text, help: { type: 'boolean', default: false } },
  });
  const [given, ...more] = positionals;
  const { reason } = values;
  if (values.help || !given || more.length || !reason || !(values.region ?? values.years ?? values.suffix)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const project = await soundProject(root);
  if (!project) return 1;
  const report = reportOf(project, given);
  if (isRefusal(report)) return refuse(report);
  const { catalogue, content, regions } = project;
  const reports = [...catalogue.reports].map(([id, { about }]) => ({ id, about }));
  const former = formerKeys(reports, catalogue.tombstones);
  const { ledger } = parseLedger(content.ledger);
  // back to where it was itself it may go
  const taken = (key: string) =>
    former.get(key) !== report.key &&
    (catalogue.reports.has(key) || catalogue.tombstones.has(key) || former.has(key) || ledger.has(key));
  const moved = move({ ...values, key: report.key, reason, date: today() }, report, regions, taken);
  if (isRefusal(moved)) return refuse(moved);
  const status = await applyChange(root, project, moved.files);
  if (status === 0)
    console.log(
      `${report.key} 已移到 ${moved.key}，旧地址会指到新的。\n请核对 ${REPORTS}${moved.key}/about.yml 里的 reason 和 evidence，再运行 npm run check。`,
    );
  return status;
}
