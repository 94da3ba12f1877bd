import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ScaleRun, scaleCharts, scaleTable } from '../bench/curves/scale-curves.ts';

export const summary =
  '把 docs/scaling/ 里量测的结果（bench --out 写的）画成曲线，并写入 docs/scaling.md 的表；--check 只核对';

const FOLDER = 'docs/scaling';
const PAGE = 'docs/scaling.md';
const [BEGIN, END] = ['<!-- curves -->', '<!-- end of curves -->'];

/** The page with the pictures and the table in their place. */
function withCurves(page: string, names: readonly string[], table: string): string | undefined {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) return undefined;
  const pictures = names.map((name) => `![${name.replace('.svg', '')} by reports](scaling/${name})`);
  return `${before}${BEGIN}\n\n${pictures.join('\n')}\n\n${table}\n${END}${after}`;
}

/** @returns 0; 1 where there is nothing to draw, or what is drawn is not what was measured. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
  const runs = globSync(`${FOLDER}/*.json`)
    .sort()
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as Partial<ScaleRun>)
    .filter((one): one is ScaleRun => Array.isArray(one.stages));
  if (!runs.length) {
    console.error(
      `E-CURVES ${FOLDER}/ 里没有量测的结果；先运行 npm run bench -- --reports 30,100 --out ${FOLDER}/名称.json。`,
    );
    return 1;
  }
  const charts = scaleCharts(runs);
  const page = withCurves(readFileSync(PAGE, 'utf8'), [...charts.keys()], scaleTable(runs));
  if (page === undefined) {
    console.error(`E-CURVES ${PAGE} 里没有 ${BEGIN} 与 ${END}。`);
    return 1;
  }
  const files = new Map([
    [PAGE, page],
    ...[...charts].map(([name, svg]): [string, string] => [join(FOLDER, name), svg]),
  ]);
  const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  if (values.check) {
    for (const [path] of stale) console.error(`E-CURVES ${path} 与量测的结果不符；请运行 npm run curves。`);
    return stale.length ? 1 : 0;
  }
  for (const [path, text] of stale) writeFileSync(path, text);
  console.log(stale.length ? `写好：${stale.map(([path]) => path).join('、')}` : '没有变化。');
  return 0;
}
