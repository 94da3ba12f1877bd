import { readFileSync } from 'node:fs';
import type { Archive } from '../../src/check/archive.ts';
import { datedEvents } from '../../src/check/dated-events.ts';
import type { About } from '../../src/report/about.ts';
import { importText } from '../import/import-text.ts';
import { aboutOf } from '../report/about-of.ts';

const FILE = 'content/vocabulary/dated-events.yml';
const table = datedEvents(readFileSync(FILE, 'utf8'), FILE);
if (table.problems.length > 0) throw new Error(`${FILE} has problems: ${JSON.stringify(table.problems[0])}`);

/** The project's own table of dated events. */
export const { events } = table;

/** An archive of one report with the given text. */
export function archiveOf(text: string, fields: Partial<About> = {}): Archive {
  const lines = text.split('\n');
  const about = aboutOf({ witnesses: [{ source: 'source.txt', lines: [1, lines.length] }], ...fields });
  const id = 'hubei/wuhan/jiangan/2019';
  const blocks = importText(text, fields).shares[0]?.blocks ?? [];
  return {
    reports: [{ id, about, blocks, file: `content/reports/${id}/about.yml` }],
    lines: new Map([['source.txt', lines]]),
    events,
    tombstones: new Map(),
    sources: new Map(),
    ledger: new Map([[id, new Set(blocks.map((block) => block.id))]]),
    written: [],
    exceptions: [],
    told: [],
    complete: true,
    exists: () => true,
    lineOf: () => undefined,
  };
}

/** The years of an about.yml, printed and established. */
export const yearsOf = (printed: number[], covered: number[] = printed): Pick<About, 'years'> => ({
  years: { covered, printed, confidence: 'certain', schoolYear: false, candidates: [], reason: '', evidence: [] },
});
