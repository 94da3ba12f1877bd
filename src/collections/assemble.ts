import type { About } from '../report/about.ts';
import { fromMdx, MdxFormatError } from '../report/from-mdx.ts';
import { blockText, reportUrl } from '../report/passages.ts';
import type { Block, Report } from '../report/report.ts';
import type { Source } from '../report/source.ts';
import type { Share } from '../source/windows.ts';
import type { AccountSums } from './account-files.ts';
import { type Neighbours, neighbours } from './neighbours.ts';

/** What the collections hold, before anything is put together. */
export interface Collected {
  reports: { id: string; about: About; body: string }[];
  /** By file name with extension. */
  sources: ReadonlyMap<string, Source>;
  /** By file name with extension. */
  accounts: ReadonlyMap<string, AccountSums>;
  topics: readonly Topic[];
  /** Name and code of a region by its path, as in force in a year (the present ones where the year is undefined). */
  region(path: string, year: number | undefined): { name: string; code: string } | undefined;
  /** What the region at a path was called before, oldest first. */
  former(path: string): FormerName[];
  /** All regions in force right below a path, by code, also those without reports; `''` gives the provinces. */
  below(path: string): readonly { path: string; name: string; code: string }[];
}

/** A name and code a region had until a year. */
export interface FormerName {
  name: string;
  code: string;
  /** First year, where known. */
  from?: number | undefined;
  /** Year of the change. */
  to: number;
}

export interface Topic {
  id: string;
  zh: string;
  definition: string;
}

/** A report with everything its pages need. */
export interface ArchivedReport extends Report {
  url: string;
  /** Names of its region, from the province down. */
  regionNames: string[];
  /** Witnesses with what is known of their sources; the first is the base text. */
  witnesses: { file: string; lines: [number, number]; source: Source }[];
  /** Latest year covered; `undefined` when the year is unknown. */
  year: number | undefined;
  /** Number of measures and of published characters. */
  measures: number;
  characters: number;
}

/** A node of the region tree that has reports at or below it. */
export interface RegionNode {
  path: string;
  name: string;
  code: string;
  former: FormerName[];
  parent: RegionNode | undefined;
  children: RegionNode[];
  /** Reports at this node or below it, in the archive's order. */
  reports: ArchivedReport[];
}

/** A measure with the report it stands in. */
export interface Located {
  report: ArchivedReport;
  block: Block;
}

/** The whole archive as plain data; every look-up is built once, in time linear in the number of passages. */
export interface Archive {
  /** Newest year first, then by region code; unknown years last. */
  reports: ArchivedReport[];
  report: ReadonlyMap<string, ArchivedReport>;
  /** The provinces, by code. */
  provinces: RegionNode[];
  region: ReadonlyMap<string, RegionNode>;
  /** Reports by each year they cover, newest year first; `unknown` last. */
  years: ReadonlyMap<number | 'unknown', ArchivedReport[]>;
  topics: readonly Topic[];
  topic: ReadonlyMap<string, Topic>;
  below: Collected['below'];
  /** Measures by topic, in the order of the reports. */
  measures: ReadonlyMap<string, Located[]>;
  sources: ReadonlyMap<string, Source>;
  /** Sums of characters by fate and rule, by file name. */
  accounts: ReadonlyMap<string, AccountSums>;
  /** Which lines of each source belong to which report, in order of lines, by file name. */
  shares: ReadonlyMap<string, Share[]>;
  /** The reports of the same region before and after, in time. */
  series: ReadonlyMap<ArchivedReport, Neighbours<ArchivedReport>>;
  /** The reports next to it among those of the same year, by region. */
  peers: ReadonlyMap<ArchivedReport, Neighbours<ArchivedReport>>;
}

/** Paths of a region and all regions above it, outermost first: `hubei`, `hubei/wuhan`. */
export function lineage(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

const byCode = (a: ArchivedReport, b: ArchivedReport) =>
  a.about.region.code.localeCompare(b.about.region.code) || a.id.localeCompare(b.id);
const byTime = (a: ArchivedReport, b: ArchivedReport) => (b.year ?? 0) - (a.year ?? 0) || byCode(a, b);

function grouped<K, V>(values: readonly V[], keys: (value: V) => readonly K[]): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values)
    for (const key of keys(value)) {
      const group = groups.get(key);
      if (group) group.push(value);
      else groups.set(key, [value]);
    }
  return groups;
}

/** What was parsed last of each report: while developing all but the edited one are as they were. */
const parsed = new Map<string, { body: string; blocks: Block[] }>();

function blocksOf({ id, body }: Collected['reports'][number]): Block[] {
  const known = parsed.get(id);
  if (known?.body === body) return known.blocks;
  try {
    const blocks = fromMdx(body);
    parsed.set(id, { body, blocks });
    return blocks;
  } catch (error) {
    if (!(error instanceof MdxFormatError)) throw error;
    throw new Error(`E-REPORT content/reports/${id}/report.mdx:${error.line} ${error.message}，请运行 npm run import`);
  }
}

function archived(entry: Collected['reports'][number], collected: Collected): ArchivedReport {
  const { id, about } = entry;
  const blocks = blocksOf(entry);
  const year = about.years.covered.at(-1);
  return {
    id,
    about,
    blocks,
    url: reportUrl(id),
    year,
    regionNames: lineage(about.region.path).map((path) => collected.region(path, year)?.name ?? path),
    witnesses: about.witnesses.map((witness) => {
      const source = collected.sources.get(witness.source);
      if (!source) throw new Error(`E-SOURCE content/reports/${id}/about.yml: 没有来源 ${witness.source} 的说明文件`);
      return { file: witness.source, lines: witness.lines, source };
    }),
    measures: blocks.filter((block) => block.type === 'measure').length,
    characters: blocks.reduce((sum, block) => sum + block.number.length + blockText(block).length, 0),
  };
}

function regionTree(reports: readonly ArchivedReport[], { region, former }: Collected): Map<string, RegionNode> {
  const nodes = new Map<string, RegionNode>();
  for (const report of reports) {
    let parent: RegionNode | undefined;
    for (const path of lineage(report.about.region.path)) {
      let node = nodes.get(path);
      if (!node) {
        const { name = path, code = '' } = region(path, undefined) ?? {};
        node = { path, name, code, former: former(path), parent, children: [], reports: [] };
        nodes.set(path, node);
        parent?.children.push(node);
      }
      node.reports.push(report);
      parent = node;
    }
  }
  for (const node of nodes.values()) node.children.sort((a, b) => a.code.localeCompare(b.code));
  return nodes;
}

function sharesOf(reports: readonly ArchivedReport[]): Map<string, Share[]> {
  const all = reports.flatMap(({ id, witnesses }) => witnesses.map(({ file, lines }) => ({ file, report: id, lines })));
  const shares = grouped(all, ({ file }) => [file]);
  for (const list of shares.values()) list.sort((a, b) => a.lines[0] - b.lines[0]);
  return shares;
}

/** An account that is missing or of other bytes would show wrong fates on the source pages. */
function checkAccounts({ sources, accounts }: Collected): void {
  for (const [file, { sha256 }] of sources)
    if (accounts.get(file)?.sha256 !== sha256)
      throw new Error(
        `E-ACCOUNT 缺少来源 ${file} 的字符去向，或已过时：请用 npm run build 或 npm run dev，不要直接运行 astro`,
      );
}

/** Puts the archive together from its collections. */
export function assemble(collected: Collected): Archive {
  checkAccounts(collected);
  const reports = collected.reports.map((entry) => archived(entry, collected)).sort(byTime);
  const region = regionTree(reports, collected);
  const years = grouped<number | 'unknown', ArchivedReport>(reports, ({ about }) =>
    about.years.covered.length ? about.years.covered : ['unknown'],
  );
  const order = (year: number | 'unknown') => (year === 'unknown' ? Number.POSITIVE_INFINITY : -year);
  const located = reports.flatMap((report) =>
    report.blocks.filter((block) => block.type === 'measure').map((block) => ({ report, block })),
  );
  const series = new Map<ArchivedReport, Neighbours<ArchivedReport>>();
  for (const list of grouped(reports, ({ about }) => [about.region.path]).values())
    for (const [report, beside] of neighbours(list.filter(({ year }) => year !== undefined).reverse()))
      series.set(report, beside);
  const peers = new Map<ArchivedReport, Neighbours<ArchivedReport>>();
  for (const list of grouped(reports, ({ year }) => (year === undefined ? [] : [year])).values())
    for (const [report, beside] of neighbours([...list].sort(byCode))) peers.set(report, beside);
  return {
    reports,
    report: new Map(reports.map((report) => [report.id, report])),
    provinces: [...region.values()].filter((node) => !node.parent).sort((a, b) => a.code.localeCompare(b.code)),
    region,
    years: new Map([...years].sort(([a], [b]) => order(a) - order(b))),
    topics: collected.topics,
    below: collected.below,
    topic: new Map(collected.topics.map((topic) => [topic.id, topic])),
    measures: grouped(located, ({ block }) => block.topics),
    sources: collected.sources,
    accounts: collected.accounts,
    shares: sharesOf(reports),
    series,
    peers,
  };
}
