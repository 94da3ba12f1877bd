import { SOURCES } from '../report/catalogue.ts';
import type { Code, Problem } from '../report/problem.ts';
import type { Archive } from './archive.ts';

/** A stretch of a line, as UTF-16 offsets. */
export type Stretch = [from: number, to: number];

// Digits and letters are as wide as in Latin script in some sources, in others as wide as Han letters: １３８
const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d]/gu;

const narrow = (line: string) => line.replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Letters shown of what was found: enough to find it, too little to use it; messages end up in public logs. */
function veiled(text: string): string {
  const points = [...text];
  const shown = Math.min(3, Math.floor(points.length / 4));
  return `${points.slice(0, shown).join('')}${'*'.repeat(points.length - 2 * shown)}${points.slice(points.length - shown).join('')}`;
}

const columns = (line: string, from: number) => [...line.slice(0, from)].length;

/**
 * Problems for every stretch that `find` finds in a line of a captured text or of a file that people write. `find` gets each line with narrow digits;
 * offsets are the line's own.
 */
export function personalData(
  archive: Archive,
  code: Code,
  level: Problem['level'],
  what: string,
  find: (line: string) => Stretch[],
): Problem[] {
  const problems: Problem[] = [];
  const look = (file: string, lines: readonly string[], captured: boolean) => {
    for (const [index, line] of lines.entries()) {
      for (const [from, to] of find(narrow(line))) {
        const column = columns(line, from) + 1;
        const end = columns(line, to);
        problems.push({
          code,
          level,
          file,
          line: index + 1,
          column,
          message: `像是${what}：“${veiled(line.slice(from, to))}”（第 ${column}–${end} 字）。`,
          hint: captured
            ? `请遮盖：npm run redact -- ${file} ${index + 1}:${column}-${end} --reason "${what}"；若不是，请写进 content/exceptions.yml 并说明理由。`
            : `请从这个文件里删去；若不是${what}，请写进 content/exceptions.yml 并说明理由。`,
        });
      }
    }
  };
  for (const [name, lines] of archive.lines) look(SOURCES + name, lines, true);
  for (const { path, text } of archive.written) look(path, text.split('\n'), false);
  return problems;
}

/** The stretches that a pattern with the flag `g` matches and `good` takes. */
export function stretches(pattern: RegExp, line: string, good: (text: string) => boolean = () => true): Stretch[] {
  return Array.from(line.matchAll(pattern), ({ 0: text, index }): Stretch => [index, index + text.length]).filter(
    ([from, to]) => good(line.slice(from, to)),
  );
}
