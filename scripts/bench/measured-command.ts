import { spawn } from 'node:child_process';
import { watchTree } from './watch-tree.ts';

/** What a command cost, with all processes that it started; without `/proc`, its seconds only. */
export interface CommandCost {
  seconds: number;
  processor: number;
  /** Most bytes in memory at once. */
  memory: number;
}

/** A command ended badly. */
export class CommandError extends Error {}

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
    const watch = watchTree(child.pid);
    let output = '';
    const read = (part: Buffer) => {
      output = (output + part).slice(-10_000);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    const failed = (reason: string) => {
      watch.end();
      reject(new CommandError(`${command} ${args.join(' ')}：${reason}`));
    };
    child.on('error', (error) => failed(error.message));
    child.on('close', (status) => {
      if (status !== 0) return failed(`\n${output.trim().split('\n').slice(-LAST_LINES).join('\n')}`);
      const { processors, memory } = watch.end();
      const processor = [...processors.values()].reduce((sum, one) => sum + one, 0);
      resolve({ seconds: (performance.now() - start) / 1000, processor, memory });
    });
  });
}
