import type { Entry, ReportFacts } from './passage-columns.ts';

/** What the reader narrows the search to; empty values do not narrow. */
export interface Filters {
  /** Path of a region; finds what lies below it too. */
  region: string;
  /** `2008`, `2008-2012`, `2015-`, `-2015`, `unknown`. */
  year: string;
  topic: string;
  /** `plan` and `summary` find reports that are both. */
  kind: string;
  level: string;
  object: string;
}

export const FILTERS = ['region', 'year', 'topic', 'kind', 'level', 'object'] as const;
export type FilterName = (typeof FILTERS)[number];

// 2008 · 2008-2012 · 2015- · -2015
const SPAN = /^(?:(\d{4})|(\d{4})?-(\d{4})?)$/;

export const NO_FILTERS: Filters = { region: '', year: '', topic: '', kind: '', level: '', object: '' };

/** First and last year of a year filter, `unknown`, or nothing where the value cannot be read. */
export function yearSpan(value: string): [from: number, to: number] | 'unknown' | undefined {
  if (value === 'unknown') return value;
  const parts = SPAN.exec(value);
  if (!parts || value === '-') return undefined;
  const [, only, from, to] = parts;
  if (only) return [Number(only), Number(only)];
  return [from ? Number(from) : 0, to ? Number(to) : 9999];
}

/** Whether a report's years lie in a year filter. */
export function inYears(years: readonly number[], value: string): boolean {
  const span = yearSpan(value);
  if (!span) return true;
  if (span === 'unknown') return !years.length;
  return years.some((year) => span[0] <= year && year <= span[1]);
}

const below = (path: string, region: string) => path === region || path.startsWith(`${region}/`);

/** The filters a report fails by itself. */
function failedByReport(report: ReportFacts, filters: Filters): FilterName[] {
  const failed: FilterName[] = [];
  if (filters.region && !below(report.region, filters.region)) failed.push('region');
  if (filters.year && !inYears(report.years, filters.year)) failed.push('year');
  if (filters.kind && report.kind !== filters.kind && !report.kind.split('+').includes(filters.kind))
    failed.push('kind');
  if (filters.level && report.level !== filters.level) failed.push('level');
  return failed;
}

/** The filters a passage fails. */
export function failedFilters(entry: Entry, filters: Filters): FilterName[] {
  const failed = failedByReport(entry.report, filters);
  if (filters.topic && !entry.topics.includes(filters.topic)) failed.push('topic');
  if (filters.object && !entry.objects.includes(filters.object)) failed.push('object');
  return failed;
}

/** The values of a filter a passage counts for: every level of its region, each of its years. */
function valuesOf(entry: Entry, name: FilterName): string[] {
  const { report } = entry;
  switch (name) {
    case 'region': {
      const parts = report.region.split('/');
      return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    }
    case 'year':
      return report.years.length ? report.years.map(String) : ['unknown'];
    case 'topic':
      return entry.topics;
    case 'kind':
      return [...new Set([report.kind, ...report.kind.split('+')])];
    case 'level':
      return [report.level];
    case 'object':
      return entry.objects;
  }
}

/** For each filter, how many hits each of its values would leave, the other filters as they are. */
export type Counts = Record<FilterName, Map<string, number>>;

/** The passages that pass all filters, and the counts of every value. */
export function filterHits<T extends { entry: Entry }>(
  hits: readonly T[],
  filters: Filters,
): { hits: T[]; counts: Counts } {
  const counts = Object.fromEntries(FILTERS.map((name) => [name, new Map<string, number>()])) as Counts;
  const left: T[] = [];
  for (const hit of hits) {
    const failed = failedFilters(hit.entry, filters);
    if (!failed.length) left.push(hit);
    if (failed.length > 1) continue;
    for (const name of failed.length ? failed : FILTERS)
      for (const value of valuesOf(hit.entry, name)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
  }
  return { hits: left, counts };
}
