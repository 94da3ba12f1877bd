import { spawn } from 'node:child_process';
import { processTree } from './process-tree.ts';

/** What a command cost, with all processes that it started; without `/proc`, its seconds only. */
export interface CommandCost {
  seconds: number;
  processor: number;
  /** Most bytes in memory at once. */
  memory: number;
}

/** A command ended badly. */
export class CommandError extends Error {}

/** How often processes are looked at, in milliseconds; what they did after the last look is not counted. */
const EVERY = 100;
const LAST_LINES = 15;

/** Runs a command to its end. @throws CommandError with the end of its output when it fails or cannot be started */
export function measuredCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Record<string, string> = {},
): Promise<CommandCost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let memory = 0;
    const processors = new Map<number, number>();
    const watch = setInterval(() => {
      const tree = processTree(child.pid ?? 0);
      memory = Math.max(
        memory,
        tree.reduce((sum, one) => sum + one.memory, 0),
      );
      for (const { pid, processor } of tree) processors.set(pid, processor);
    }, EVERY);
    let output = '';
    const read = (part: Buffer) => {
      output = (output + part).slice(-10_000);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const failed = (reason: string) => {
      clearInterval(watch);
      reject(new CommandError(`${command} ${args.join(' ')}：${reason}`));
    };
    child.on('error', (error) => failed(error.message));
    child.on('close', (status) => {
      clearInterval(watch);
      if (status !== 0) return failed(`\n${output.trim().split('\n').slice(-LAST_LINES).join('\n')}`);
      const processor = [...processors.values()].reduce((sum, one) => sum + one, 0);
      resolve({ seconds: (performance.now() - start) / 1000, processor, memory });
    });
  });
}
