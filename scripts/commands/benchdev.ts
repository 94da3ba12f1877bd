import { parseArgs } from 'node:util';
import { benchSizes, FEWEST } from '../bench/bench-sizes.ts';
import { countyPlaces } from '../bench/county-places.ts';
import { devReaction } from '../bench/dev-reaction.ts';
import { machine } from '../bench/machine.ts';
import { madeProject, removeProject } from '../bench/made-project.ts';
import { recombine } from '../bench/recombine.ts';
import { ownFiles } from '../bench/search/search-sizes.ts';
import { readArchive } from '../files/read-archive.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '量测 npm run dev：改一份报告后多久见到（--reports 份数：以拼成的报告量）';

const EDITS = 5;
const seconds = (milliseconds: number) => Number((milliseconds / 1000).toFixed(2));

/** @returns 0; 1 when content has problems; 2 for wrong options. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { reports: { type: 'string' } } });
  const size = values.reports === undefined ? undefined : benchSizes(values.reports)?.at(-1);
  if (values.reports !== undefined && size === undefined) {
    console.error(`E-BENCH --reports 应为不小于 ${FEWEST} 的整数，不是“${values.reports}”。`);
    return 2;
  }
  const { reports, problems } = await readArchive(process.cwd());
  if (problems.length > 0) {
    console.error(terminal(problems));
    return 1;
  }
  const root = madeProject(size === undefined ? ownFiles() : recombine(reports, countyPlaces(), size));
  try {
    const { start, edits } = await devReaction(root, EDITS);
    const found = { reports: size ?? reports.length, start: seconds(start), edits: edits.map(seconds) };
    console.log(
      `${found.reports} 份报告：启动到第一页 ${found.start} 秒；改题目后见到新题目 ${found.edits.join('、')} 秒`,
    );
    console.log(`\n${JSON.stringify({ machine: machine(), dev: found }, undefined, 2)}`);
    return 0;
  } finally {
    removeProject(root);
  }
}
