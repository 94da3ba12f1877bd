import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';

// a function that V8 recompiles while it runs loses part of its count
for (const flag of ['--no-opt', '--no-maglev', '--no-sparkplug', '--no-use-osr']) setFlagsFromString(flag);

// V8 counts blocks only in functions that it compiles after this: import this module before any that is to be counted
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

async function counted(): Promise<number> {
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const functions = result.filter(({ url }) => url.includes('/src/')).flatMap((script) => script.functions);
  return functions.flatMap(({ ranges }) => ranges).reduce((most, { count }) => Math.max(most, count), 0);
}

/**
 * How much work a function does in the project's own code: how often the block of `src/` runs that runs most often, as V8 counts it. A count, no
 * time: a loop inside a loop shows in it, however fast the machine is. (V8 reports neighbouring blocks together or apart as it likes, so that a sum
 * over blocks would not be the same each time.)
 */
export async function countWork(run: () => void): Promise<number> {
  await counted(); // taking the counts sets them back
  run();
  return counted();
}
