import { growthExponent } from '../growth-exponent.ts';
import type { Machine } from '../machine.ts';
import type { ScaleRow } from '../scale-row.ts';
import { STAGES } from '../stage.ts';
import { logChart } from './log-chart.ts';

/** What `bench --reports … --out` writes. */
export interface ScaleRun {
  machine: Machine;
  stages: ScaleRow[];
}

/** What is drawn: file name, title, the value of a row. */
const CHARTS: { name: string; title: string; of(row: ScaleRow): number }[] = [
  { name: 'seconds', title: 'Processor time, seconds', of: ({ processor }) => processor },
  { name: 'memory', title: 'Most memory at once, MB', of: ({ memory }) => memory / 1e6 },
  { name: 'output', title: 'Output, MB', of: ({ output }) => output / 1e6 },
];

/** The rows of a stage by rising size; of two of one size that of the later run. */
function rowsOf(runs: readonly ScaleRun[], stage: string): ScaleRow[] {
  const rows = runs.flatMap(({ stages }) => stages).filter((row) => row.stage === stage);
  return [...new Map(rows.map((row) => [row.reports, row])).values()].sort((a, b) => a.reports - b.reports);
}

const exponentOf = (rows: readonly ScaleRow[], of: (row: ScaleRow) => number) =>
  growthExponent(rows.map((row) => ({ size: row.reports, cost: of(row) })));

/** The pictures, by file name. */
export function scaleCharts(runs: readonly ScaleRun[]): Map<string, string> {
  return new Map(
    CHARTS.map(({ name, title, of }) => {
      const series = STAGES.map((stage, mark) => {
        const rows = rowsOf(runs, stage).filter((row) => of(row) > 0);
        const points = rows.map((row) => ({ size: row.reports, value: of(row) }));
        return { name: stage, mark, points, exponent: rows.length > 1 ? exponentOf(rows, of) : undefined };
      }).filter(({ points }) => points.length > 0);
      return [`${name}.svg`, logChart(title, 'reports', series)];
    }),
  );
}

/** The same figures as a table in Markdown, with the machine and the commit of every run. */
export function scaleTable(runs: readonly ScaleRun[]): string {
  const one = (value: number) => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-US'));
  const lines = STAGES.flatMap((stage) => {
    const rows = rowsOf(runs, stage);
    const exponents = CHARTS.map(({ of }) => {
      const told = rows.length > 1 && rows.every((row) => of(row) > 0) ? exponentOf(rows, of) : undefined;
      return told === undefined ? '' : `n^${told.toFixed(2)}`;
    });
    return rows.map((row, index) => {
      const last = index === rows.length - 1;
      const values = CHARTS.map(({ of }, at) => {
        const value = of(row);
        return `${value > 0 ? one(value) : '–'}${last && exponents[at] ? ` (${exponents[at]})` : ''}`;
      });
      const commit = runs.findLast(({ stages }) => stages.includes(row))?.machine.commit ?? '';
      return `| ${stage} | ${row.reports.toLocaleString('en-US')} | ${row.items.toLocaleString('en-US')} | ${one(row.seconds)} | ${values.join(' | ')} | ${commit} |`;
    });
  });
  const machines = new Set(
    runs.map(({ machine: { processor, processors, memory, system, node, versions } }) => {
      const packages = Object.entries(versions).map((pair) => pair.join(' '));
      return `${processor}, ${processors} processors, ${memory} GB, ${system}, Node ${node.slice(1)}, ${packages.join(', ')}`;
    }),
  );
  return [
    ...machines,
    '',
    '| stage | reports | items | seconds | cpu s | peak MB | output MB | commit |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}
