import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Where this machine keeps how long things took, so that the next run can say how long they will take; may be removed at any time. */
const FILE = '.cache/times.json';

/** How long things took when they were last done, in seconds, by name; nothing where none is known. */
export function keptTimes(file = FILE): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return kept && typeof kept === 'object' ? (kept as Record<string, number>) : {};
  } catch {
    return {};
  }
}

/** Keeps how long one thing took. */
export function keepTime(name: string, seconds: number, file = FILE): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...keptTimes(file), [name]: Math.round(10 * seconds) / 10 })}\n`);
}
