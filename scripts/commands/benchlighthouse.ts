import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Category, DETERMINISTIC, type Judgement, openLighthouse } from '../bench/lighthouse.ts';
import { machine } from '../bench/machine.ts';
import { quantile } from '../bench/search/measure.ts';
import { builtBase } from '../files/built-base.ts';
import { serve } from '../files/serve.ts';
import { shotPages } from '../files/shot-pages.ts';

export const summary = 'Lighthouse 实测：五类网页在手机上的四项得分，性能取五次的中位数（--runs 次数，--json 文件）';

const PAGES = ['home', 'report', 'search', 'coverage', 'parallels'] as const;
const CATEGORIES: readonly Category[] = [...DETERMINISTIC, 'performance'];
/** What performance is to reach. */
const LEAST = 98;

/** 1 when the site is not built, a page does not reach 100, or its median performance stays below `LEAST`. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: '5' }, json: { type: 'string', default: '.cache/lighthouse.json' } },
  });
  if (!existsSync('dist/data/reports.jsonl')) {
    console.error('E-LIGHTHOUSE dist/ 里没有生成好的网站；先运行 npm run build。');
    return 1;
  }
  const runs = Math.max(1, Number(values.runs) || 1);
  const base = builtBase('dist');
  const site = await serve('dist', 0, base);
  const opened = await openLighthouse();
  const rows = [];
  try {
    const addresses = shotPages('dist');
    for (const name of PAGES) {
      const path = addresses[name] as string;
      const judged: Judgement[] = [];
      for (let turn = 0; turn < runs; turn++)
        judged.push(await opened.judge(site.origin + base + path.slice(1), CATEGORIES));
      const middle = (of: (one: Judgement) => number) => quantile(judged.map(of), 0.5);
      const lowest = (category: Category) => Math.min(...judged.map(({ scores }) => scores[category] ?? 0));
      rows.push({
        name,
        path,
        performance: middle(({ scores }) => scores.performance ?? 0),
        performanceOfEach: judged.map(({ scores }) => scores.performance ?? 0),
        accessibility: lowest('accessibility'),
        'best-practices': lowest('best-practices'),
        seo: lowest('seo'),
        FCP: Math.round(middle(({ metrics }) => metrics.FCP ?? 0)),
        LCP: Math.round(middle(({ metrics }) => metrics.LCP ?? 0)),
        TBT: Math.round(middle(({ metrics }) => metrics.TBT ?? 0)),
        CLS: Number(middle(({ metrics }) => metrics.CLS ?? 0).toFixed(3)),
        findings: [...new Set(judged.flatMap(({ findings }) => findings))],
      });
    }
  } finally {
    await opened.close();
    await site.close();
  }
  console.log('| page | performance | accessibility | best practices | SEO | FCP ms | LCP ms | TBT ms | CLS |');
  console.log('|---|---|---|---|---|---|---|---|---|');
  for (const row of rows)
    console.log(
      `| ${row.name} | ${row.performance} (${row.performanceOfEach.join(', ')}) | ${row.accessibility} | ${row['best-practices']} | ${row.seo} | ${row.FCP} | ${row.LCP} | ${row.TBT} | ${row.CLS} |`,
    );
  const about = { ...machine(['lighthouse', 'playwright-core', 'astro']), browser: opened.version(), runs };
  console.log(`\n${JSON.stringify(about)}`);
  mkdirSync('.cache', { recursive: true });
  writeFileSync(values.json, JSON.stringify({ about, rows }, null, 2));
  console.log(`全部数字和没有满分的项目在 ${values.json}。`);
  const failed = rows.filter(
    (row) =>
      row.performance < LEAST || [row.accessibility, row['best-practices'], row.seo].some((score) => score < 100),
  );
  for (const { name } of failed) console.error(`E-LIGHTHOUSE ${name} 没有达到：性能${LEAST}，其余100。`);
  return failed.length ? 1 : 0;
}
