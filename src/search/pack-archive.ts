import type { Passage } from '../report/passages.ts';
import type { ArchiveFile, Layout, Name, Subject } from './archive-file.ts';
import { packPassages } from './pack-passages.ts';
import type { ReportFacts } from './passage-columns.ts';

/** Above so many passages totals count reports: a reader cannot look through more, and no fragment need be read twice. */
const COUNT_REPORTS_FROM = 20_000;

/** What the whole archive holds, as the build reads it. */
export interface ArchiveContent {
  reports: readonly ReportFacts[];
  passages: readonly Passage[];
  topics: readonly { id: string; name: string }[];
  objects: readonly { id: string; name: string }[];
  objectPages: boolean;
  /** Names of all regions of the reports, by path. */
  regions: Record<string, string>;
  names: Name[];
  /** Traditional characters, each followed by its simplified form. */
  simplified: string;
}

const HAN = /\p{Script=Han}/u;

/** Paths of a region and all above it. */
export function regionLevels(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function tally(values: Iterable<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** Everything the search page must know of the archive, for one of the layouts. `layout` comes first: it is read while the rest is on its way. */
export function packArchive(content: ArchiveContent, layout: Layout): ArchiveFile {
  const { reports, passages, topics, objects, regions, names } = content;
  const byReport = Map.groupBy(passages, ({ report }) => report);
  const facts = new Map(reports.map((report) => [report.id, report]));
  const characters = new Set<string>();
  for (const { text } of passages) for (const char of text.normalize('NFKC')) if (HAN.test(char)) characters.add(char);
  const table = Array.from(content.simplified);
  const traditional = table.flatMap((char, index) =>
    index % 2 === 0 && characters.has(char) && table[index + 1] !== char ? [char, table[index + 1] as string] : [],
  );
  const of = <T>(pick: (report: ReportFacts) => T[]): T[] =>
    passages.flatMap(({ report }) => pick(facts.get(report) as ReportFacts));
  const subjects = (list: readonly { id: string; name: string }[], own: (passage: Passage) => string[]): Subject[] =>
    list.map(({ id, name }) => ({
      id,
      name,
      measures: passages.filter((passage) => passage.type === 'measure' && own(passage).includes(id)).length,
    }));
  return {
    layout,
    // an engine counts passages as easily as reports
    unit: passages.length > COUNT_REPORTS_FROM && layout !== 'endpoint' ? 'report' : 'passage',
    passages: passages.length,
    reports: reports.length,
    characters: passages.reduce((sum, { text }) => sum + text.length, 0),
    years: [...new Set(reports.flatMap(({ years }) => years))].sort((a, b) => a - b),
    topics: subjects(topics, ({ topics }) => topics),
    objects: subjects(objects, ({ objects }) => objects),
    objectPages: content.objectPages,
    regions,
    base: {
      region: tally(of(({ region }) => regionLevels(region))),
      year: tally(of(({ years }) => (years.length ? years.map(String) : ['unknown']))),
    },
    characterSet: layout === 'text' ? '' : [...characters].sort().join(''),
    traditional: traditional.join(''),
    names,
    ...(layout === 'text' && {
      texts: reports.map((report) => {
        const own = byReport.get(report.id) ?? [];
        return { report, columns: packPassages(own, topics, objects), texts: own.map(({ text }) => text) };
      }),
    }),
  };
}
