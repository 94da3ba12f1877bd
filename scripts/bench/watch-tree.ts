import { processTree, type Usage } from './process-tree.ts';

/** How often processes are looked at, in milliseconds; what they did after the last look is not counted. */
const EVERY = 100;

/** What a process and all that it started have used since they are watched; nothing where the system does not tell. */
export interface TreeCost {
  /** Seconds of processor time, by process. */
  processors: ReadonlyMap<number, number>;
  /** Most bytes in memory at once. */
  memory: number;
}

/** Watches a process and all that it starts, until `end` is called. @param onLook called after each look */
export function watchTree(pid: number | undefined, onLook: () => void = () => {}): { end(): TreeCost } {
  const processors = new Map<number, number>();
  let memory = 0;
  const look = () => {
    const tree: Usage[] = pid === undefined ? [] : processTree(pid);
    memory = Math.max(
      memory,
      tree.reduce((sum, one) => sum + one.memory, 0),
    );
    for (const one of tree) processors.set(one.pid, one.processor);
    onLook();
  };
  const watch = setInterval(look, EVERY);
  return {
    end() {
      clearInterval(watch);
      return { processors, memory };
    },
  };
}
