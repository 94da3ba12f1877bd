import { parseArgs } from 'node:util';
import { leftovers, redact } from '../../src/change/redact.ts';
import { SOURCES } from '../../src/report/catalogue.ts';
import { sha256 } from '../files/change-project.ts';
import { applyChange, isRefusal, refuse, soundProject, today } from '../files/project-report.ts';

export const summary = '遮盖来源里的几个字：换成等长的“█”，记下前后的校验和（--reason）';

const HELP = `用法：npm run redact -- <来源文件> <范围> --reason <理由>
  <来源文件>          如 content/sources/a.txt
  <范围>              12（一整行）、12-14（几行）或 12:5-16（第 12 行的第 5 到 16 字）
  --reason <理由>     为什么遮盖，如“个人手机号码”，写进来源说明和“本篇的经过”
来源、它的 .yml、引用到这些字的 about.yml 和 report.mdx 一并改好。git 的历史里仍有原来的字，要连历史一起清除请找维护者。`;

/** Blacks out a stretch of a source of the project at `root`. @returns 0; 1 when something keeps it from being done; 2 for wrong options. */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { reason: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  const [file, range, ...more] = positionals;
  const { reason } = values;
  if (values.help || !file || !range || more.length || !reason) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const project = await soundProject(root);
  if (!project) return 1;
  const { content, catalogue } = project;
  const source = file.replace(/^\.\//u, '').replace(SOURCES, '');
  const bytes = content.texts.get(source);
  const path = `${SOURCES}${source.replace(/\.txt$/u, '.yml')}`;
  const text = (wanted: string) => content.described.find((one) => one.path === wanted)?.text ?? '';
  if (!bytes)
    return refuse({
      code: 'E-SOURCE-UNKNOWN',
      message: `没有来源 ${SOURCES}${source}；现有：${[...content.texts.keys()].slice(0, 5).join('、')}${content.texts.size > 5 ? ' 等' : ''}。`,
    });
  const redacted = redact({
    source,
    text: new TextDecoder().decode(bytes),
    described: { path, text: text(path) },
    // evidence of a report may quote a source that it has no share in
    reports: [...catalogue.reports.values()].map(({ about, file: of }) => ({ path: of, text: text(of), about })),
    range,
    reason,
    date: today(),
    sum: sha256,
  });
  if (isRefusal(redacted)) return refuse(redacted);
  const { files, characters, was } = redacted;
  const status = await applyChange(root, project, files);
  if (status !== 0) return status;
  console.log(`已遮盖 ${characters} 字。请运行 npm run check，再把改动的文件一并提交。`);
  const others = [
    ...[...content.texts].map(([name, other]) => ({ path: SOURCES + name, text: new TextDecoder().decode(other) })),
    ...content.described,
  ].map((one) => ({ ...one, text: files.get(one.path) ?? one.text }));
  const left = leftovers(was, others);
  if (left.length)
    console.log(`提醒：同样的文字还见于 ${left.slice(0, 10).join('、')}${left.length > 10 ? ' 等' : ''}，请一并处理。`);
  console.log('提醒：git 的历史里仍有原来的字。');
  return 0;
}
