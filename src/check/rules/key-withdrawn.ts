import { REPORTS } from '../../report/catalogue.ts';
import type { Rule } from '../rule.ts';

export const keyWithdrawn: Rule = {
  code: 'key-withdrawn',
  level: 'error',
  title: '已移除的报告又有了 about.yml',
  why: '移除的报告只留下 withdrawn.yml，它的地址说明何时、因何移除。',
  todo: '要恢复，删去 withdrawn.yml，并在 about.yml 的 history 里写明；另一份报告请给文件夹加后缀。',
  example: '同一个文件夹里既有 withdrawn.yml，又有 about.yml。',
  run: ({ reports, tombstones }) =>
    reports.flatMap(({ id, file }) =>
      tombstones.has(id)
        ? [
            {
              code: 'key-withdrawn' as const,
              level: 'error' as const,
              file,
              message: `这个文件夹里还有 ${REPORTS}${id}/withdrawn.yml：这份报告已经移除。`,
              hint: '要恢复，请删去 withdrawn.yml；另一份报告请给文件夹加后缀，如 …-deyu。',
            },
          ]
        : [],
    ),
};
