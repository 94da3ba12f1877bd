import { existsSync } from 'node:fs';
import { draftTimes } from '../bench/draft-times.ts';
import { machine } from '../bench/machine.ts';

export const summary = '量测：草稿自查读数据和查各种长度的草稿用多久（先建好 dist/）';

/** Milliseconds of processor time of this process: what else the machine does changes them little. */
const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

export async function run(): Promise<number> {
  if (!existsSync('dist/draft/archive.json')) {
    console.error('E-NO-DIST dist/ 里没有建好的网站，请先运行 npm run build');
    return 1;
  }
  console.log(machine());
  console.table(draftTimes('dist', processorTime));
  return 0;
}
