import { REPORTS } from '../report/catalogue.ts';
import type { Problem } from '../report/problem.ts';

const IMPORT = '请运行：npm run import';

/** Path of the generated file of a report. */
export const generatedPath = (id: string) => `${REPORTS}${id}/report.mdx`;

/** Generated files that are not what import would write: missing, different, or of no report. By path. */
export function staleReports(fresh: ReadonlyMap<string, string>, present: ReadonlyMap<string, string>): Problem[] {
  const problems = [...fresh].flatMap(([file, mdx]): Problem[] => {
    const old = present.get(file);
    if (old === mdx) return [];
    return old === undefined
      ? [{ code: 'import-missing', level: 'error', file, message: '还没有生成。', hint: IMPORT }]
      : [{ code: 'import-differs', level: 'error', file, message: '与来源和 about.yml 不一致。', hint: IMPORT }];
  });
  const stale = [...present.keys()].filter((file) => !fresh.has(file));
  return [
    ...problems,
    ...stale.map(
      (file): Problem => ({
        code: 'import-stale',
        level: 'error',
        file,
        message: '没有对应的 about.yml。',
        hint: '请删除这个文件；要换地区或年份用 npm run move，要移除用 npm run withdraw。',
      }),
    ),
  ];
}
