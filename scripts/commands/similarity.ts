import { parseArgs } from 'node:util';
import { passages } from '../../src/report/passages.ts';
import { FEATURES } from '../../src/similarity/compare.ts';
import { indexMeasures } from '../../src/similarity/index-measures.ts';
import type { Link } from '../../src/similarity/link.ts';
import { linkFinder } from '../../src/similarity/links.ts';
import { shares } from '../../src/similarity/model.ts';
import { series } from '../../src/similarity/series.ts';
import { WEIGHTS } from '../../src/similarity/weights.ts';
import { growthExponent } from '../bench/growth-exponent.ts';
import { machine } from '../bench/machine.ts';
import { benchSimilarity, type SimilarityFigures } from '../bench/similarity.ts';
import { readArchive } from '../files/read-archive.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '一条措施的同类措施及各项得分；--uncovered 列出没有对象的措施；--bench [600,6000] 测速';

const TIERS: Record<Link['tier'], string> = { copy: '照录', same: '同一措施', related: '相关' };

const NAMES: Record<(typeof FEATURES)[number], string> = {
  letters: '单字',
  pairs: '双字',
  objects: '对象',
  sentence: '最佳句',
};

function describe({ to, tier, score, features, why, formula, series: own, also }: Link): string {
  const parts = shares(features).map(
    (share, index) => `${NAMES[FEATURES[index] as keyof typeof NAMES]} ${share.toFixed(2)}`,
  );
  return [
    `${score.toFixed(3)}  ${TIERS[tier]}${own ? '（本单位）' : ''}  ${to}`,
    `       ${parts.join(' + ')} + 常数 ${WEIGHTS.model.bias.toFixed(2)}；套话占 ${Math.round(formula * 100)}%`,
    `       ${why}`,
    ...(also.length > 0 ? [`       同见于 ${also.join('、')}`] : []),
  ].join('\n');
}

/** Processor time and memory of this process: what else the machine does changes them little. */
const METER = {
  now: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  memory: () => {
    globalThis.gc?.();
    return process.memoryUsage().rss;
  },
};

function figures(row: SimilarityFigures, before: SimilarityFigures | undefined): string {
  const points = [before, row]
    .flatMap((point) => point ?? [])
    .map(({ measures, linked }) => ({ size: measures, cost: linked }));
  const [visited, mostVisited] = row.visited.map(Math.round);
  return [
    `${row.measures} 条措施  索引 ${(row.indexed / 1000).toFixed(1)} 秒  链接 ${(row.linked / 1000).toFixed(1)} 秒（处理器时间）  内存 ${Math.round(row.memory / 2 ** 20)} MB`,
    `  每条：查看 ${visited} 项（最多 ${mostVisited}），比较 ${Math.round(row.compared[0])} 条（最多 ${row.compared[1]}），链接 ${row.links.toFixed(1)} 个`,
    `  前五与穷举一致 ${(100 * row.agreement).toFixed(1)}%${before ? `；链接用时随条数的 ${growthExponent(points)?.toFixed(2)} 次方增长` : ''}`,
  ].join('\n');
}

/** @returns 0; 1 when content has problems or no measure has the id; 2 when it is not clear what to do. */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { uncovered: { type: 'boolean', default: false }, bench: { type: 'boolean', default: false } },
  });
  const { reports, vocabulary, problems } = await readArchive(root);
  if (problems.length > 0) {
    console.error(terminal(problems));
    return 1;
  }
  const rows = reports.flatMap(passages);
  const measures = rows.filter(({ type }) => type === 'measure');
  const [asked] = positionals;

  if (values.uncovered) {
    const uncovered = measures.filter(({ objects }) => objects.length === 0);
    for (const { id, text } of uncovered) console.log(`${id}\n  ${text.replaceAll('\n', ' ')}`);
    console.log(`${measures.length} 条措施中 ${uncovered.length} 条没有对象。`);
    return 0;
  }
  if (values.bench) {
    let before: SimilarityFigures | undefined;
    const { processor, node, commit } = machine();
    console.log(`${processor}，Node ${node}，提交 ${commit}`);
    for (const row of benchSimilarity(rows, vocabulary, (asked ?? '600,6000').split(',').map(Number), METER)) {
      console.log(figures(row, before));
      before = row;
    }
    return 0;
  }
  if (!asked) {
    console.error(
      'E-USAGE 请给出措施的编号，如 npm run similarity -- hunan/loudi/louxing/2008#1-3，或 --uncovered、--bench。',
    );
    return 2;
  }
  const measure = measures.find(({ id }) => id === asked);
  if (!measure) {
    console.error(`E-PASSAGE 没有“${asked}”这条措施。`);
    return 1;
  }
  console.log(`${measure.id}\n${measure.text}\n`);
  const index = indexMeasures(rows, vocabulary);
  const finder = linkFinder(index, series(reports));
  const query = index.measures.findIndex(({ id }) => id === asked);
  const found = finder.describe(query, finder.find(query).neighbours);
  for (const link of found) console.log(describe(link));
  console.log(`共 ${found.length} 条同类措施。得分为各项之和经校准后的概率。`);
  return 0;
}
