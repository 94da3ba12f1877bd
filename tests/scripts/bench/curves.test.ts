import { describe, expect, it, vi } from 'vitest';
import { logChart } from '../../../scripts/bench/curves/log-chart.ts';
import { type ScaleRun, scaleCharts, scaleTable } from '../../../scripts/bench/curves/scale-curves.ts';
import type { ScaleRow } from '../../../scripts/bench/scale-row.ts';
import { run } from '../../../scripts/commands/curves.ts';

const row = (stage: ScaleRow['stage'], reports: number, processor: number, output = 0): ScaleRow => ({
  stage,
  reports,
  items: reports,
  seconds: processor + 1,
  processor,
  memory: 2e8,
  output,
  growth: undefined,
});
const machine = (commit: string): ScaleRun['machine'] => ({
  processor: 'A < B',
  processors: 2,
  memory: 24,
  system: 'linux x64',
  node: 'v24.0.0',
  versions: { astro: '7.0.0' },
  commit,
});
const runs: ScaleRun[] = [
  { machine: machine('aaa'), stages: [row('import', 10, 1, 1e6), row('import', 100, 50, 1e7), row('check', 10, 2)] },
  { machine: machine('bbb'), stages: [row('import', 100, 10, 1e7), row('import', 1000, 100, 1e8)] },
];

describe('the curves', () => {
  it('draw a power as a straight line, and say its exponent', () => {
    const svg = scaleCharts(runs).get('seconds.svg') ?? '';
    // <path class="line c0" d="M64.0 200.0L…
    const line = /class="line c0" d="([^"]+)"/.exec(svg)?.[1] ?? '';
    const points =
      line.match(/-?[\d.]+ -?[\d.]+/g)?.map((pair) => pair.split(' ').map(Number) as [number, number]) ?? [];
    expect(points).toHaveLength(3);
    const [[x0, y0], [x1, y1], [x2, y2]] = points as [[number, number], [number, number], [number, number]];
    expect((y1 - y0) / (x1 - x0)).toBeCloseTo((y2 - y1) / (x2 - x1), 2);
    expect(svg).toContain('>import  n^1.00</text>');
    expect(svg).toContain('>check</text>');
  });

  it('leave out what a stage has not: check writes nothing', () => {
    expect(scaleCharts(runs).get('output.svg')).not.toContain('check');
  });

  it('are pictures for light and dark, and hold no text as markup', () => {
    const svg = logChart('<b>&', 'n', [{ name: '<i>', points: [{ size: 1, value: 1 }], exponent: undefined, mark: 0 }]);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).not.toMatch(/<[bi]>/);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('keep names apart that would cover each other', () => {
    const same = ['one', 'two', 'three'].map((name) => ({
      name,
      points: [{ size: 10, value: 5 }],
      exponent: undefined,
      mark: 0,
    }));
    const svg = logChart('t', 'n', same);
    const places = same
      .map(({ name }) => Number(new RegExp(`y="([\\d.]+)">${name}<`).exec(svg)?.[1]))
      .sort((a, b) => a - b);
    for (const [index, place] of places.entries())
      if (index) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(14);
  });

  it('stand beside a table with the commit of every row, the later run counting', () => {
    const table = scaleTable(runs);
    expect(table).toContain('| import | 100 | 100 | 11 | 10 | 200 | 10 | bbb |');
    expect(table).toMatch(/\| import \| 1,000 \|.*n\^1\.00.*\| bbb \|/);
    expect(table).toContain('| check | 10 | 10 | 3.0 | 2.0 | 200 | – | aaa |');
  });

  it('in the documents are those of what was measured', async () => {
    const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await run(['--check']), errors.mock.calls.join('\n')).toBe(0);
  });
});
