import type { Passage } from '../report/passages.ts';
import type { FilterName } from './filters.ts';
import { regionLevels } from './pack-archive.ts';
import type { ReportFacts } from './passage-columns.ts';

/** The values by which a report is found, for each filter: of its topics and objects those of any of its passages. */
export function reportFilters(report: ReportFacts, passages: readonly Passage[]): Record<FilterName, string[]> {
  const union = (pick: (passage: Passage) => string[]) => [...new Set(passages.flatMap(pick))];
  return {
    region: regionLevels(report.region),
    year: report.years.length ? report.years.map(String) : ['unknown'],
    topic: union(({ topics }) => topics),
    kind: [...new Set([report.kind, ...report.kind.split('+')])],
    level: [report.level],
    object: union(({ objects }) => objects),
  };
}
