import type { Passage } from '../report/passages.ts';
import type { ArchiveFile, Layout, Name, Subject } from './archive-file.ts';
import { packPassages } from './pack-passages.ts';
import type { ReportFacts } from './passage-columns.ts';

/** Above so many passages totals count reports: a reader cannot look through more, and no fragment need be read twice. */
const COUNT_REPORTS_FROM = 20_000;

/** What the whole archive holds, as the build reads it. */
export interface ArchiveContent {
  reports: readonly ReportFacts[];
  /** In the archive's order. Gone through no more often than it takes: they may be read from a file each time. */
  passages: Iterable<Passage> & { readonly length: number };
  /** The passages of a report, by its id. */
  own(report: string): readonly Passage[];
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

const add = (counts: Map<string, number>, values: readonly string[]) => {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
};

/** Everything the search page must know of the archive, for one of the layouts. `layout` comes first: it is read while the rest is on its way. */
export function packArchive(content: ArchiveContent, layout: Layout): ArchiveFile {
  const { reports, passages, topics, objects, regions, names } = content;
  const facts = new Map(reports.map((report) => [report.id, report]));
  const han = new Set<string>();
  const [byRegion, byYear, bySubject] = [
    new Map<string, number>(),
    new Map<string, number>(),
    new Map<string, number>(),
  ];
  let characters = 0;
  for (const { report, type, text, topics: own, objects: named } of passages) {
    characters += text.length;
    for (const char of text.normalize('NFKC')) if (HAN.test(char)) han.add(char);
    const { region, years } = facts.get(report) as ReportFacts;
    add(byRegion, regionLevels(region));
    add(byYear, years.length ? years.map(String) : ['unknown']);
    if (type === 'measure') add(bySubject, [...own.map((id) => `topic ${id}`), ...named.map((id) => `object ${id}`)]);
  }
  const table = Array.from(content.simplified);
  const traditional = table.flatMap((char, index) =>
    index % 2 === 0 && han.has(char) && table[index + 1] !== char ? [char, table[index + 1] as string] : [],
  );
  const subjects = (kind: 'topic' | 'object', list: readonly { id: string; name: string }[]): Subject[] =>
    list.map(({ id, name }) => ({ id, name, measures: bySubject.get(`${kind} ${id}`) ?? 0 }));
  return {
    layout,
    // an engine counts passages as easily as reports
    unit: passages.length > COUNT_REPORTS_FROM && layout !== 'endpoint' ? 'report' : 'passage',
    passages: passages.length,
    reports: reports.length,
    characters,
    years: [...new Set(reports.flatMap(({ years }) => years))].sort((a, b) => a - b),
    topics: subjects('topic', topics),
    objects: subjects('object', objects),
    objectPages: content.objectPages,
    regions,
    base: {
      region: Object.fromEntries(byRegion),
      year: Object.fromEntries(byYear),
    },
    characterSet: layout === 'text' ? '' : [...han].sort().join(''),
    traditional: traditional.join(''),
    names,
    ...(layout === 'text' && {
      texts: reports.map((report) => {
        const own = content.own(report.id);
        return { report, columns: packPassages(own, topics, objects), texts: own.map(({ text }) => text) };
      }),
    }),
  };
}
