/** A target or result, as the site keeps it. */
export interface StatedFigure {
  block: string;
  indicator: string;
  value: string;
  unit: string;
  bound: string | null;
  kind: 'target' | 'achieved' | 'input' | 'status';
}

/** What a plan aims at, and what later summaries of the same office report of it. */
export interface Met {
  target: StatedFigure;
  results: StatedFigure[];
}

/** A report, as far as is needed to say whether it answers another. */
export interface DatedReport {
  region: string;
  issuer: string;
  years: readonly number[];
  kind: 'summary' | 'plan' | 'summary+plan';
}

/** Shortest name that may stand for a longer one that ends with it: 入园率 for 幼儿入园率. */
const SHORTEST = 3;

const sameIndicator = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) >= SHORTEST && (a.endsWith(b) || b.endsWith(a)));

/** Whether a report can hold the results of a plan: of the same office of the same region, a summary, and covering a year of the plan or the one after. */
export function answers(plan: DatedReport, later: DatedReport): boolean {
  const last = plan.years.at(-1);
  return (
    plan.kind !== 'summary' &&
    later.kind !== 'plan' &&
    plan.region === later.region &&
    plan.issuer === later.issuer &&
    last !== undefined &&
    later.years.some((year) => plan.years.includes(year) || year === last + 1)
  );
}

/** The targets of a plan in their order, each with the results that a later summary states of the same indicator in the same unit. */
export function meetTargets(plan: readonly StatedFigure[], later: readonly StatedFigure[]): Met[] {
  const results = later.filter(({ kind }) => kind === 'achieved' || kind === 'status');
  return plan
    .filter(({ kind }) => kind === 'target')
    .map((target) => ({
      target,
      results: results.filter(
        ({ indicator, unit }) => unit === target.unit && sameIndicator(indicator, target.indicator),
      ),
    }));
}
