import indicatorsYaml from '../../content/vocabulary/indicators.yml?raw';
import targetsYaml from '../../content/vocabulary/targets.yml?raw';
import { amount } from '../targets/amount.ts';
import { type IndicatorGroup, indicatorGroups, inGroup } from '../targets/indicator-groups.ts';
import { targetWords } from '../targets/target-words.ts';
import { type Target, targets } from '../targets/targets.ts';
import type { Archive } from './assemble.ts';
import { once } from './once.ts';
import { period } from './period.ts';
import { type Placed, texts } from './texts.ts';

/** A target with the passage and the report it stands in. */
export interface Figure extends Placed {
  target: Target;
}

/** Least figures, and reports they are from, that make a chart. */
const CHART_FIGURES = 3;
const CHART_REPORTS = 2;

const { words, problems } = targetWords(targetsYaml, 'content/vocabulary/targets.yml');
const { groups, problems: groupProblems } = indicatorGroups(indicatorsYaml, 'content/vocabulary/indicators.yml');

/** All targets of the archive, in its order. */
export const figures = once((archive): Figure[] => {
  const [problem] = [...problems, ...groupProblems];
  if (!words || problem) throw new Error(`E-VOCABULARY ${problem?.file}: ${problem?.message} ${problem?.hint}`);
  return texts(archive).flatMap(({ report, passage }) =>
    targets(passage, words, report.about.kind).map((target) => ({ report, passage, target })),
  );
});

/** Indicators that occur often enough to be drawn, with their figures, oldest first. */
export const charted = once((archive): { group: IndicatorGroup; figures: (Figure & { value: number })[] }[] =>
  groups.flatMap((group) => {
    const own = figures(archive).flatMap((figure) => {
      const { indicator, value, unit } = figure.target;
      const number = inGroup(group, indicator, unit) ? amount(value, unit) : undefined;
      return number === undefined ? [] : [{ ...figure, value: number }];
    });
    const reports = new Set(own.map(({ report }) => report)).size;
    return own.length < CHART_FIGURES || reports < CHART_REPORTS ? [] : [{ group, figures: own.reverse() }];
  }),
);

/** Rows of `/data/targets.jsonl` (the data contract). */
export function* targetRows(archive: Archive): Generator<Target> {
  for (const { target } of figures(archive)) yield target;
}

/** Columns of `/data/targets.csv`: the fields of the JSON, and what places them. */
export const TARGET_COLUMNS = [
  'passage',
  'indicator',
  'value',
  'unit',
  'bound',
  'kind',
  'quote',
  'region',
  'year',
  'url',
] as const;

/** Cells of `/data/targets.csv`, row by row. */
export function* targetCells(archive: Archive): Generator<unknown[]> {
  for (const { target, passage, report } of figures(archive)) {
    const { indicator, value, unit, bound, kind, quote } = target;
    yield [
      passage.id,
      indicator,
      value,
      unit,
      bound,
      kind,
      quote,
      report.regionNames.join(' '),
      period(report.about.years),
      passage.url,
    ];
  }
}
