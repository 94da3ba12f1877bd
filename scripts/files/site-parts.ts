/** What a machine has. */
export interface Machine {
  processors: number;
  /** Bytes. */
  memory: number;
}

/** With fewer reports the second process takes longer to start than it saves (docs/scaling.md). */
const REPORTS_A_PART = 60;
const MOST_PARTS = 4;
/** Megabytes of a process, and for each report of the archive, all of which it holds: 1,300 at 1,000 reports, 2,300 at 3,000 (docs/scaling.md). */
const A_PROCESS = 850;
const A_REPORT = 0.5;
/** Share of the memory that the processes may take together. */
const MOST_MEMORY = 0.75;
/** A process that needs more than was reckoned should be slow before it fails. */
const SLACK = 1.5;
/** Megabytes that every process may hold: Node's own limit on a machine with 4 GB (on the largest it is 4 GB). */
export const LEAST_HEAP = 2048;

/**
 * Among how many processes the pages of so many reports are divided, and how many megabytes of objects each may hold. Never more processes than the memory
 * has room for, always one.
 */
export function siteParts(reports: number, { processors, memory }: Machine): { parts: number; heap: number } {
  const needed = A_PROCESS + A_REPORT * reports;
  const room = (MOST_MEMORY * memory) / 1e6 / needed;
  const parts = Math.floor(Math.min(MOST_PARTS, processors, reports / REPORTS_A_PART, room));
  return { parts: Math.max(1, parts), heap: Math.ceil(Math.max(LEAST_HEAP, needed * SLACK)) };
}
