import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { datedEvents } from '../../src/check/dated-events.ts';
import { pipeline, type Vocabulary } from '../../src/import/pipeline.ts';
import { readVocabulary } from '../../src/import/read-vocabulary.ts';
import { about } from '../../src/report/about.ts';
import { catalogue } from '../../src/report/catalogue.ts';
import { parseRegionTable } from '../../src/report/region-table.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { type BuildTime, buildTime } from '../bench/build-time.ts';
import { growthExponent } from '../bench/growth-exponent.ts';
import { importTimes } from '../bench/import-times.ts';
import { longLines } from '../bench/long-lines.ts';
import { machine } from '../bench/machine.ts';
import { madeProject, removeProject } from '../bench/made-project.ts';
import { recombine } from '../bench/recombine.ts';
import { SHAPES } from '../bench/text-shapes.ts';
import { importProject } from '../files/import-project.ts';
import { readContent } from '../files/read-content.ts';
import { readKnowledge } from '../files/read-knowledge.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary =
  '量测：每份报告的导入用时、每秒建成的页数；另以 1000 份拼成的报告看增长（--reports 份数，--no-build 不建站，--lines 只量单篇）';

/** Milliseconds of processor time of this process: what else the machine does changes them little. */
const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const round = (value: number, digits = 2) => Number(value.toFixed(digits));
const REGIONS = 'content/vocabulary/regions.csv';

/** Times the whole import – reading, stages, MDX – of made-up archives of some sizes. */
async function archiveTimes(projects: ReadonlyMap<number, string>) {
  const rows = [];
  for (const [reports, root] of projects) {
    const start = processorTime();
    const { imported, problems } = await importProject(root);
    if (problems.length > 0) throw new Error(terminal(problems.slice(0, 3)));
    let blocks = 0;
    for (const report of imported.reports.values()) {
      toMdx(report.blocks);
      blocks += report.blocks.length;
    }
    const milliseconds = processorTime() - start;
    rows.push({ reports, blocks, seconds: round(milliseconds / 1000), 'ms/report': round(milliseconds / reports) });
  }
  return rows;
}

/** Times the import of single texts of two sizes; a growth of 2 would be quadratic. */
function shapeTimes(vocabulary: Vocabulary) {
  const [small, large] = [4000, 16_000];
  const time = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const stated = about.parse({
      title: '量测',
      issuer: { name: '量测', level: 'county', confidence: 'unknown', evidence: [] },
      region: { path: 'hubei', code: '420000', confidence: 'unknown', evidence: [] },
      years: { covered: [], confidence: 'unknown', evidence: [] },
      kind: 'plan',
      witnesses: [{ source: 'a.txt', lines: [1, text.split('\n').length] }],
    });
    const shares = [{ report: 'a', file: 'a', about: stated, witness: 0 }];
    const input = { name: 'a.txt', file: 'a.txt', bytes, aside: [], shares };
    const costs = Array.from({ length: 3 }, () => {
      const start = processorTime();
      for (const { blocks } of pipeline(input, vocabulary).shares) toMdx(blocks);
      return processorTime() - start;
    });
    return Math.min(...costs);
  };
  return Object.entries(SHAPES).map(([shape, make]) => {
    time(make(small / 4)); // warm
    const points = [small, large].map((size) => ({ size, cost: time(make(size)) }));
    const [first, second] = points.map(({ cost }) => Math.round(cost));
    return { shape, [`ms at ${small}`]: first, [`ms at ${large}`]: second, growth: round(growthExponent(points) ?? 0) };
  });
}

const buildRow = (reports: number, { pages, seconds, processor, phases, memory }: BuildTime) => ({
  reports,
  pages,
  seconds: round(seconds, 1),
  cpu: processor === undefined ? undefined : round(processor, 1),
  'pages/s': round(pages / seconds, 1),
  MB: memory,
  ...Object.fromEntries(Object.entries(phases).map(([name, time]) => [name, round(time, 1)])),
});

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      reports: { type: 'string', default: '1000' },
      build: { type: 'boolean', default: true },
      lines: { type: 'boolean', default: false },
    },
  });
  const most = Number(values.reports);
  if (!Number.isInteger(most) || most < 8) {
    console.error(`E-BENCH --reports 应为不小于 8 的整数，不是“${values.reports}”。`);
    return 2;
  }
  const on = machine();
  console.log(`${on.processor} × ${on.processors}，${on.memory} GB，${on.system}，Node ${on.node}，提交 ${on.commit}`);

  const content = await readContent(process.cwd());
  const { vocabulary, regions } = readVocabulary(content.vocabulary);
  const known = catalogue(content.described, content.sums, {
    has: (path) => regions.byPath.has(path),
    hasCode: regions.hasCode,
  });
  const { imported, problems } = await importProject(process.cwd());
  if (problems.some(({ level }) => level === 'error')) {
    console.error(terminal(problems));
    return 1;
  }

  console.log('\n每份报告的导入（处理器毫秒，九次的中位数）');
  const reports = importTimes(known, content.texts, vocabulary, processorTime);
  console.table(
    reports.map(({ report, characters, blocks, milliseconds, stages }) => ({
      report,
      characters,
      blocks,
      ms: round(milliseconds),
      ...Object.fromEntries(Object.entries(stages).map(([name, time]) => [name, round(time)])),
    })),
  );

  console.log('\n增长：单篇的各种形状（处理器毫秒；growth 1 为成比例，2 为平方）');
  const shapes = shapeTimes(vocabulary);
  console.table(shapes);

  console.log('\n增长：一行 25 万字与 100 万字（处理器毫秒）');
  const { knowledge } = readKnowledge(content.vocabulary);
  const { events } = datedEvents(content.vocabulary.get('dated-events.yml') ?? '', 'dated-events.yml');
  const lines = knowledge ? longLines({ vocabulary, knowledge, events }, processorTime) : [];
  console.table(lines);
  if (values.lines) return 0;

  const places = parseRegionTable(readFileSync(REGIONS, 'utf8')).filter(({ path }) => path.split('/').length === 3);
  const sizes = [8, 4, 2, 1].map((part) => Math.round(most / part));
  const projects = new Map(
    sizes.map((size) => [size, madeProject(recombine([...imported.reports.values()], places, size))]),
  );
  try {
    console.log('\n增长：拼成的档案的导入（处理器时间）');
    const archives = await archiveTimes(projects);
    console.table(archives);
    const importGrowth = growthExponent(archives.map(({ reports: size, seconds }) => ({ size, cost: seconds })));
    console.log(`导入用时随份数的 ${round(importGrowth ?? 0)} 次方增长。`);

    const builds: ReturnType<typeof buildRow>[] = [];
    let buildGrowth: number | undefined;
    if (values.build) {
      console.log('\n建站（本档案，以及拼成的两种份数；seconds 为实际用时，cpu 为处理器用时）');
      const own = madeProject(
        new Map([
          ...content.described.map(({ path, text }) => [path, text] as const),
          ...[...content.texts].map(
            ([name, bytes]) => [`content/sources/${name}`, new TextDecoder().decode(bytes)] as const,
          ),
        ]),
      );
      for (const [size, root] of [
        [imported.reports.size, own],
        ...[...projects].filter(([size]) => size === sizes[1] || size === most),
      ] as [number, string][]) {
        builds.push(buildRow(size, await buildTime(root, () => performance.now())));
        console.table(builds.slice(-1));
      }
      removeProject(own);
      buildGrowth = growthExponent(
        builds.slice(1).map(({ reports: size, cpu, seconds }) => ({ size, cost: cpu ?? seconds })),
      );
      console.log(`建站用时随份数的 ${round(buildGrowth ?? 0)} 次方增长。`);
    } else console.log('\n建站：未量（--no-build）。');

    console.log(
      `\n${JSON.stringify({ machine: on, reports, shapes, lines, archives, importGrowth, builds, buildGrowth }, undefined, 2)}`,
    );
  } finally {
    for (const root of projects.values()) removeProject(root);
  }
  return 0;
}
