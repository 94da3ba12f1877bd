import type { Output } from './folder-size.ts';
import { growthExponent } from './growth-exponent.ts';
import type { StageCost, StageName } from './stage.ts';

/** What each stage leaves behind; nothing for those that only tell. */
export const OUTPUT: Partial<Record<StageName, Output>> = {
  import: { folder: 'content/reports', wanted: (path) => path.endsWith('/report.mdx') },
  reimport: { folder: '.cache/import', wanted: () => true },
  site: { folder: 'dist', wanted: (path) => !path.startsWith('pagefind/') },
  search: { folder: 'dist/pagefind', wanted: () => true },
};

/** One stage of an archive of one size, as it is written down. */
export interface ScaleRow extends StageCost {
  stage: StageName;
  reports: number;
  /** Bytes of what the stage leaves behind. */
  output: number;
  /** By which power of the reports processor time has grown since the next smaller size that was measured. */
  growth: number | undefined;
}

export function scaleRow(
  stage: StageName,
  reports: number,
  cost: StageCost,
  output: number,
  before: ScaleRow | undefined,
): ScaleRow {
  const points = before && [
    { size: before.reports, cost: before.processor },
    { size: reports, cost: cost.processor },
  ];
  return { stage, reports, ...cost, output, growth: points && growthExponent(points) };
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/** A row for the eye. */
export function shownRow({ stage, seconds, processor, memory, output, items, growth }: ScaleRow) {
  return {
    stage,
    seconds: round(seconds, 1),
    cpu: round(processor, 1),
    'peak MB': Math.round(memory / 1e6),
    'output MB': round(output / 1e6, 1),
    items,
    'items/s': round(items / seconds, 1),
    growth: growth === undefined ? '' : round(growth, 2),
  };
}
