import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { datedEvents } from '../../src/check/dated-events.ts';
import { pipeline, type Vocabulary } from '../../src/import/pipeline.ts';
import { readVocabulary } from '../../src/import/read-vocabulary.ts';
import { catalogue } from '../../src/report/catalogue.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { benchSizes, FEWEST } from '../bench/bench-sizes.ts';
import { countyPlaces } from '../bench/county-places.ts';
import { folderSize } from '../bench/folder-size.ts';
import { growthExponent } from '../bench/growth-exponent.ts';
import { importTimes } from '../bench/import-times.ts';
import { longLines } from '../bench/long-lines.ts';
import { machine } from '../bench/machine.ts';
import { madeProject, removeProject } from '../bench/made-project.ts';
import { madeShare } from '../bench/made-share.ts';
import { comparePeers, type PeerRow, shownPeer } from '../bench/peers/compare-peers.ts';
import { recombine } from '../bench/recombine.ts';
import { OUTPUT, type ScaleRow, scaleRow, shownRow } from '../bench/scale-row.ts';
import { ownFiles, type SearchSize, searchSizes, shownSearch } from '../bench/search/search-sizes.ts';
import { runStage, STAGES, StageError, type StageName } from '../bench/stage.ts';
import { SHAPES } from '../bench/text-shapes.ts';
import { importProject } from '../files/import-project.ts';
import { readArchive } from '../files/read-archive.ts';
import { readContent } from '../files/read-content.ts';
import { readKnowledge } from '../files/read-knowledge.ts';
import { progress } from '../reporters/progress.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary =
  '量测单篇的导入用时（--lines 只量长行）；--reports 份数：以拼成的报告量各阶段（--stages）的用时、内存、产出与增长；--search 份数：浏览器里的检索；--peers 份数：与 Starlight、Hugo 同场；--out 把结果写入文件';

/** Milliseconds of processor time of this process: what else the machine does changes them little. */
const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** Times the import of single texts of two sizes; a growth of 2 would be quadratic. */
function shapeTimes(vocabulary: Vocabulary) {
  const [small, large] = [4000, 16_000];
  const time = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    const shares = [madeShare(text.split('\n').length)];
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

/** Times single texts: the archive's reports, made-up shapes, very long lines. @returns what was measured; undefined when content has errors. */
async function textTimes(onlyLines: boolean) {
  const content = await readContent(process.cwd());
  const { vocabulary, regions } = readVocabulary(content.vocabulary);
  const known = catalogue(content.described, content.sums, {
    has: (path) => regions.byPath.has(path),
    hasCode: regions.hasCode,
  });
  const { problems } = await importProject(process.cwd());
  if (problems.some(({ level }) => level === 'error')) {
    console.error(terminal(problems));
    return undefined;
  }
  const reports = onlyLines ? [] : importTimes(known, content.texts, vocabulary, processorTime);
  if (!onlyLines) {
    console.log('\n每份报告的导入（处理器毫秒，九次的中位数）');
    console.table(
      reports.map(({ report, characters, blocks, milliseconds, stages }) => ({
        report,
        characters,
        blocks,
        ms: round(milliseconds),
        ...Object.fromEntries(Object.entries(stages).map(([name, time]) => [name, round(time)])),
      })),
    );
  }
  const shapes = onlyLines ? [] : shapeTimes(vocabulary);
  if (!onlyLines) {
    console.log('\n增长：单篇的各种形状（处理器毫秒；growth 1 为成比例，2 为平方）');
    console.table(shapes);
  }
  console.log('\n增长：一行 25 万字与 100 万字（处理器毫秒）');
  const { knowledge } = readKnowledge(content.vocabulary);
  const { events } = datedEvents(content.vocabulary.get('dated-events.yml') ?? '', 'dated-events.yml');
  const lines = knowledge ? longLines({ vocabulary, knowledge, events }, processorTime) : [];
  console.table(lines);
  return { reports, shapes, lines };
}

/** Measures stages on made-up archives of some sizes. @param onRows called after each stage with all rows so far @returns a row for each stage and size. */
async function stageTimes(
  sizes: readonly number[],
  stages: readonly StageName[],
  onRows: (rows: readonly ScaleRow[]) => void,
) {
  const { reports, problems } = await readArchive(process.cwd());
  if (problems.length > 0) {
    console.error(terminal(problems));
    return undefined;
  }
  const places = countyPlaces();
  const rows: ScaleRow[] = [];
  for (const size of sizes) {
    const root = madeProject(recombine(reports, places, size));
    try {
      for (const stage of stages) {
        const before = rows.findLast((row) => row.stage === stage);
        const tell = progress(`${size} 份 ${stage}`);
        // what does not tell how far it is: in proportion to the smaller archive, until it takes longer than that
        const expected = before ? (before.seconds * size) / before.reports : 0;
        const cost = await runStage(root, stage, (seconds, share) => {
          if (share && share.done < share.all) tell(share.done, share.all);
          else if (!share && seconds < expected) tell(seconds, expected);
        });
        tell(1, 1);
        const row = scaleRow(stage, size, cost, folderSize(root, OUTPUT[stage]), before);
        rows.push(row);
        const { seconds, cpu, 'peak MB': memory } = shownRow(row);
        console.log(`${size} 份 ${stage}：${seconds} 秒（cpu ${cpu} 秒），内存 ${memory} MB`);
        onRows(rows);
      }
    } catch (error) {
      if (!(error instanceof StageError)) throw error;
      console.error(error.message);
      return undefined;
    } finally {
      removeProject(root);
    }
    console.log(`\n拼成的 ${size} 份报告（各阶段各用一个进程；cpu 为处理器秒数，growth 为其随份数增长的次方）`);
    console.table(rows.filter((row) => row.reports === size).map(shownRow));
  }
  return rows;
}

/** Measures searching in a browser, in archives of some sizes. */
async function searchTimes(sizes: readonly number[]) {
  const { reports, problems } = await readArchive(process.cwd());
  if (problems.length > 0) {
    console.error(terminal(problems));
    return undefined;
  }
  let own: SearchSize | undefined;
  try {
    return await searchSizes(reports, countyPlaces(), sizes, (row) => {
      own ??= row;
      console.log(
        `\n${row.reports} 份报告：检索页、索引、开放数据（中位数 / 最大；ratio 为首批结果的用时与本档案之比）`,
      );
      console.table([shownSearch(row, own)]);
      for (const line of [...row.wrong, ...row.lost]) console.log(`  ${line}`);
    });
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    console.error(error.message);
    return undefined;
  }
}

/** Builds the archive, and a made-up one, with this project and with its peers. @param size reports of the second; none for 0 */
async function peerTimes(size: number) {
  const { reports, problems } = await readArchive(process.cwd());
  if (problems.length > 0) {
    console.error(terminal(problems));
    return undefined;
  }
  const archives = [ownFiles(), ...(size ? [recombine(reports, countyPlaces(), size)] : [])];
  const rows: PeerRow[] = [];
  try {
    for (const files of archives) {
      let own: PeerRow | undefined;
      rows.push(
        ...(await comparePeers(files, (row) => {
          if (typeof row === 'string') return console.log(row);
          own ??= row;
          console.table([shownPeer(row, own)]);
        })),
      );
    }
  } catch (error) {
    if (!(error instanceof StageError)) throw error;
    console.error(error.message);
    return undefined;
  }
  return rows;
}

/** @returns 0; 1 when content has errors or a stage fails; 2 for wrong options. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      reports: { type: 'string' },
      search: { type: 'string' },
      peers: { type: 'string' },
      lines: { type: 'boolean', default: false },
      stages: { type: 'string', default: STAGES.join(',') },
      out: { type: 'string' },
    },
  });
  const stages = STAGES.filter((stage) => values.stages.split(',').includes(stage));
  if (stages.join() !== values.stages) {
    console.error(`E-BENCH --stages 应为其中几个，次序不变：${STAGES.join()}，不是“${values.stages}”。`);
    return 2;
  }
  const sizesOf = (name: 'reports' | 'search') => {
    const text = values[name];
    if (text === undefined) return undefined;
    const sizes = name === 'search' && /^\d+$/.test(text) ? benchSizes(text)?.slice(-1) : benchSizes(text);
    if (!sizes)
      console.error(`E-BENCH --${name} 应为不小于 ${FEWEST} 的整数，或逗号隔开、由小到大的几个，不是“${text}”。`);
    return sizes ?? [];
  };
  if (values.peers !== undefined && !/^(?:0|[1-9]\d{1,4})$/.test(values.peers)) {
    console.error(`E-BENCH --peers 应为 0（只量本档案）或不小于 ${FEWEST} 的整数，不是“${values.peers}”。`);
    return 2;
  }
  const [sizes, searched] = [sizesOf('reports'), sizesOf('search')];
  if (sizes?.length === 0 || searched?.length === 0) return 2;
  const on = machine();
  const { versions } = on;
  console.log(`${on.processor} × ${on.processors}，${on.memory} GB，${on.system}，Node ${on.node}，提交 ${on.commit}`);
  console.log(
    Object.entries(versions)
      .map((one) => one.join(' '))
      .join('，'),
  );
  const jsonOf = (found: object) => JSON.stringify({ machine: on, ...found }, undefined, 2);
  /** What has been measured is kept, also when the rest fails. */
  const write = (found: object) => {
    if (values.out === undefined) return;
    mkdirSync(dirname(values.out), { recursive: true });
    writeFileSync(values.out, `${jsonOf(found)}\n`);
  };
  const measured = async () => {
    if (values.peers !== undefined) return { peers: await peerTimes(Number(values.peers)) };
    if (searched) return { search: await searchTimes(searched) };
    if (sizes) return { stages: await stageTimes(sizes, stages, (rows) => write({ stages: rows })) };
    return { texts: await textTimes(values.lines) };
  };
  const found = await measured();
  if (Object.values(found).includes(undefined)) return 1;
  if (values.out === undefined) console.log(`\n${jsonOf(found)}`);
  else {
    write(found);
    console.log(`\n结果写入 ${values.out}。`);
  }
  return 0;
}
