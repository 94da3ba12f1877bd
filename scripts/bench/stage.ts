import { fork } from 'node:child_process';
import { watchTree } from './watch-tree.ts';

/**
 * The stages of the archive, in the order in which each finds what it needs. `reimport` changes one report; `relink` finds the similar measures again that
 * `similarity` found before that, and leaves what fits, so that `site` finds nothing to do there.
 */
export const STAGES = ['import', 'check', 'similarity', 'reimport', 'relink', 'site', 'search'] as const;
export type StageName = (typeof STAGES)[number];

/** What one stage cost, with all processes that it started. */
export interface StageCost {
  /** From the start of the process to its end. */
  seconds: number;
  /** Seconds of processor time; where the system does not tell of other processes, of its own only. */
  processor: number;
  /** Most bytes in memory at once. */
  memory: number;
  /** Reports, measures, pages or records that were worked on. */
  items: number;
}

/** What a stage tells when it is done. */
export interface StageReport {
  items: number;
  /** Seconds of processor time and most bytes in memory, of its own process. */
  processor: number;
  memory: number;
}

/** How far a stage is, where it can tell. */
export interface StageShare {
  done: number;
  all: number;
}

/** Lines of a failed stage that are told. */
const LAST_LINES = 20;

/** A stage did not come to its end. */
export class StageError extends Error {}

/**
 * Runs a stage in a process of its own on the project at `root`.
 * @param onTick called now and then while it runs, with the seconds since its start, and how far it said it was
 * @throws StageError with the end of its output when it fails
 */
export function runStage(
  root: string,
  stage: StageName,
  onTick: (seconds: number, share: StageShare | undefined) => void,
): Promise<StageCost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const seconds = () => (performance.now() - start) / 1000;
    const child = fork('scripts/bench/run-stage.ts', [stage], {
      cwd: root,
      silent: true,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    let told: StageReport | undefined;
    let share: StageShare | undefined;
    const watch = watchTree(child.pid, () => onTick(seconds(), share));
    let output = '';
    const read = (part: Buffer) => {
      output = (output + part).slice(-10_000);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('message', (message: StageReport | StageShare) => {
      if ('items' in message) told = message;
      else share = message;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      const { processors, memory } = watch.end();
      if (status !== 0 || !told) {
        reject(new StageError(`E-BENCH ${stage}：\n${output.trim().split('\n').slice(-LAST_LINES).join('\n')}`));
        return;
      }
      const started = [...processors].reduce((sum, [pid, one]) => (pid === child.pid ? sum : sum + one), 0);
      resolve({
        seconds: seconds(),
        processor: told.processor + started,
        memory: Math.max(memory, told.memory),
        items: told.items,
      });
    });
  });
}
