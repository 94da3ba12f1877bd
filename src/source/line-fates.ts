import type { Fate } from '../report/fate.ts';
import type { SourceLine } from './source-lines.ts';

/** What became of a line or of a part of it. */
export interface LineFate {
  /** `blank`: nothing but white space. */
  fate: Fate | 'blank';
  rule?: string | undefined;
  report?: string | undefined;
  /** Blocks of that report the characters went to, in order. */
  blocks: string[];
}

/** Rule of blanks, indents and line ends. */
const LAYOUT = 'layout';

/**
 * What became of a line, in the order of its characters, each fate once: 正文 of two measures is one fate with two blocks. White space around
 * words says nothing and is left out; `joined` comes last where the line goes on in the next.
 */
export function lineFates({ stretches, end }: Pick<SourceLine, 'stretches' | 'end'>): LineFate[] {
  const found: LineFate[] = [];
  for (const { fate, rule, report, block } of stretches) {
    if (fate === 'joined' || rule === LAYOUT) continue;
    const same = found.find((other) => other.fate === fate && other.rule === rule && other.report === report);
    if (!same) found.push({ fate, rule, report, blocks: block ? [block] : [] });
    else if (block && !same.blocks.includes(block)) same.blocks.push(block);
  }
  if (end?.fate === 'joined' || stretches.some(({ fate }) => fate === 'joined'))
    found.push({ fate: 'joined', blocks: [] });
  return found.length ? found : [{ fate: 'blank', blocks: [] }];
}
