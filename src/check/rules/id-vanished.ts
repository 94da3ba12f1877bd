import { formerKeys } from '../../report/former-keys.ts';
import { LEDGER } from '../../report/ledger.ts';
import type { Problem } from '../../report/problem.ts';
import type { Rule } from '../rule.ts';

/** Ids named in one message; the rest are counted. */
const MOST_NAMED = 12;

export const idVanished: Rule = {
  code: 'id-vanished',
  level: 'error',
  title: '发布过的编号不见了',
  why: '报告和段落的地址一经发布，就有人引用。编号不见了，别人的引用就断了。编号变了，多半是更正改动了编号或分段。',
  todo: '报告整份不见：改地区、年份用 npm run move，移除用 npm run withdraw，不要直接删改文件夹。段落的编号变了：在 about.yml 的 formerIds 里写明旧编号现在是哪一段（now），没有了的不写 now，写明理由。这次新加、还没有发布过的报告，可以从 content/ids.yml 删去它那一行，再运行 npm run import。',
  example: '更正恢复了“（三）”，原来的 #2-3 成了 #2-4：formerIds 里写 { id: 2-3, now: 2-4, reason: 恢复编号（三） }',
  run: ({ reports, tombstones, ledger, complete }) => {
    const present = new Map(reports.map((report) => [report.id, report]));
    const moved = formerKeys(reports, tombstones);
    const problems: Problem[] = [];
    for (const [key, ids] of ledger) {
      let now = key;
      for (let step = 0; step < moved.size && !present.has(now) && moved.has(now); step++)
        now = moved.get(now) as string;
      if (tombstones.has(now)) continue;
      const report = present.get(now);
      if (!report) {
        if (complete)
          problems.push({
            code: 'id-vanished',
            level: 'error',
            file: LEDGER,
            message: `发布过的报告 ${key} 不见了。`,
            hint: '请恢复它的文件夹；要换地区或年份，用 npm run move；要移除，用 npm run withdraw，它的地址会留下说明。',
          });
        continue;
      }
      const known = new Set([...report.blocks.map(({ id }) => id), ...report.about.formerIds.map(({ id }) => id)]);
      const gone = [...ids].filter((id) => !known.has(id));
      if (gone.length)
        problems.push({
          code: 'id-vanished',
          level: 'error',
          file: report.file,
          message: `发布过的段落编号不见了：${gone
            .slice(0, MOST_NAMED)
            .map((id) => `#${id}`)
            .join('、')}${gone.length > MOST_NAMED ? ` 等 ${gone.length} 个` : ''}。`,
          hint: '请在 about.yml 的 formerIds 里逐个写明现在是哪一段，如 { id: 2-3, now: 2-4, reason: 恢复编号（三） }；这份报告还没有发布过的，从 content/ids.yml 删去它那一行再运行 npm run import。',
        });
    }
    return problems;
  },
};
