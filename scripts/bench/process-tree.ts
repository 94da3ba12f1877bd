import { readdirSync, readFileSync } from 'node:fs';

/** What a process uses at one moment. */
export interface Usage {
  pid: number;
  parent: number;
  /** Seconds of processor time so far. */
  processor: number;
  /** Bytes in memory. */
  memory: number;
}

/** Ticks of the clock in a second, and bytes of a page, as Linux counts on the machines we know (`getconf CLK_TCK PAGESIZE`). */
const TICKS = 100;
const PAGE = 4096;

/**
 * Reads one `/proc/<pid>/stat`: `4711 (node (a)) S 4700 …`. The name stands in brackets and may hold any sign; the fields behind it are counted from 3 in
 * proc(5): parent 4, time in the program 14, in the system 15, pages in memory 24.
 */
export function parseStat(stat: string): Usage | undefined {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [pid, parent, user, system, pages] = [
    stat.slice(0, stat.indexOf(' ')),
    ...[1, 11, 12, 21].map((at) => fields[at]),
  ].map(Number) as [number, number, number, number, number];
  if ([pid, parent, user, system, pages].some(Number.isNaN)) return undefined;
  return { pid, parent, processor: (user + system) / TICKS, memory: pages * PAGE };
}

/** The process with a number and all that it started, directly or not. */
export function descendants(root: number, all: readonly Usage[]): Usage[] {
  const byParent = Map.groupBy(all, ({ parent }) => parent);
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...(byParent.get(pid) ?? []));
  return found;
}

/** What a process and all that it started use now; empty where the system does not tell (no `/proc`). */
export function processTree(root: number): Usage[] {
  const read = (name: string) => {
    try {
      return parseStat(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
    } catch {
      return [];
    }
  };
  try {
    return descendants(
      root,
      readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name))
        .flatMap(read),
    );
  } catch {
    return [];
  }
}
