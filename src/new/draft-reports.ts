import type { About, Confidence } from '../report/about.ts';
import type { Regions } from '../report/region.ts';
import { commonShare, grams } from '../text/common-text.ts';
import { restoreWidth } from '../text/width.ts';
import { type Dated, dating } from './dating.ts';
import { findIssuer, type IssuerFinding } from './find-issuer.ts';
import { findKind, type KindFinding } from './find-kind.ts';
import { findRegion, type RegionFinding } from './find-region.ts';
import { findSelves, type Selves } from './find-selves.ts';
import { findSite, type SiteFinding, type SiteHints } from './find-site.ts';
import { findYears, type YearsFinding } from './find-years.ts';
import { judge, type Verdict } from './judge.ts';
import { type PartReading, readPart } from './read-part.ts';
import type { Finders } from './region-mentions.ts';
import { type LineReader, type PageLine, pageLines, splitPage } from './split-page.ts';
import type { Stretch } from './stretch.ts';

/** What drafting knows: regions and towns, words, the import's rules for lines, and the table of dated events. Made once for all files. */
export interface Knowledge extends Finders, LineReader {
  /** Dated things in a text with full-width punctuation. */
  findDated(text: string): readonly Dated[];
}

/** What the person who hands a file in says of it. */
export interface Hints extends SiteHints {
  /** Title of the web page or of the file, which may name region and year. */
  pageTitle?: string | undefined;
}

/** A draft of one report: every finding with its evidence and an honest confidence. */
export interface Draft {
  /** Lines of the source that hold it. */
  lines: [number, number];
  /** The other stretch of the same source that holds the same text. */
  copies: [number, number][];
  title: string;
  titlePrinted: string | undefined;
  titleConfidence: Confidence;
  issuer: IssuerFinding;
  region: RegionFinding;
  years: YearsFinding;
  kind: KindFinding;
  /** What the findings were made from, for what a person states later. */
  stretches: readonly Stretch[];
  selves: Selves;
  /** Why it is taken for no report. */
  verdict: Verdict | undefined;
  /** The text, noise left out, for comparing. */
  text: string;
  grams: ReadonlySet<number>;
}

/** What a page holds. */
export interface Drafts {
  drafts: Draft[];
  site: SiteFinding;
  /** Lines outside every draft that are neither blank nor noise, for the source's `aside`. */
  aside: { lines: [number, number]; what: string }[];
}

const KIND_WORD = {
  plan: '工作要点',
  summary: '工作总结',
  'summary+plan': '工作总结和工作计划',
} as const satisfies Record<About['kind'], string>;

/** An editorial title: 眉县教育局2005年工作要点. */
export function editorialTitle(
  issuer: IssuerFinding,
  { covered, schoolYear }: YearsFinding,
  kind: About['kind'],
): string {
  const [first] = covered;
  const last = covered.at(-1);
  const when =
    first === undefined
      ? ''
      : schoolYear
        ? `${first}—${last}学年`
        : first === last
          ? `${first}年`
          : `${first}—${last}年`;
  return `${issuer.name}${when}${KIND_WORD[kind]}`;
}

function publishedMonth({ published, origin }: SiteFinding): { year: number; month: number } | undefined {
  if (!published || origin !== 'official') return undefined;
  return { year: Number(published.slice(0, 4)), month: Number(published.slice(5, 7)) };
}

/** 旬阳县 has been 旬阳市 since 2021: a text of 2023 that says 旬阳县 prints a wrong year or is a copy. Such a year is no more than probable. */
function withinName(years: YearsFinding, { region }: RegionFinding, text: string, regions: Regions): YearsFinding {
  const last = years.covered.at(-1);
  if (!region || last === undefined || years.confidence !== 'certain' || !text.includes(region.name)) return years;
  const named = [...years.covered, last + 1].some((year) => regions.inYear(region.path, year)?.name === region.name);
  if (named) return years;
  return {
    ...years,
    confidence: 'probable',
    candidates: years.covered.map(String),
    reason: `${years.reason}但${last}年没有“${region.name}”这个名称。`,
  };
}

function draft(reading: PartReading, site: SiteFinding, knowledge: Knowledge): Draft {
  const { stretches, title, titlePrinted, opening, text, numbered, lines } = reading;
  const { words, regions } = knowledge;
  // full width is one character for one: offsets stay
  const dated = dating(stretches, (line) => knowledge.findDated(restoreWidth(line)));
  const selves = findSelves(stretches, words);
  const kind = findKind(title, stretches, words);
  const stated = findYears(stretches, dated, {
    repost: site.origin !== 'official' && site.site !== UNNAMED,
    published: publishedMonth(site),
    kind: kind.kind,
  });
  const region = findRegion(stretches, selves, knowledge);
  const years = withinName(stated, region, `${title ?? ''}\n${text}`, regions);
  const issuer = findIssuer(stretches, region, selves, regions, years.covered.at(-1), words);
  const verdict = judge(title ?? opening, title !== undefined, text, numbered, words);
  return {
    lines,
    copies: [],
    title: title ?? editorialTitle(issuer, years, kind.kind),
    titlePrinted,
    titleConfidence: title ? 'certain' : 'probable',
    issuer,
    region,
    years,
    kind,
    stretches,
    selves,
    verdict,
    text,
    grams: grams(text),
  };
}

/** The site of a bare file, of which nobody says where it is from. */
const UNNAMED = '未注明（提交的文件）';

/** Lines that no draft holds, as stretches without a gap in what they hold. */
function asideOf(lines: readonly PageLine[], drafts: readonly Draft[]): Drafts['aside'] {
  const ranges = drafts.flatMap(({ lines: own, copies }) => [own, ...copies]);
  const first = Math.min(...ranges.map(([from]) => from));
  const aside: Drafts['aside'] = [];
  let open: Drafts['aside'][number] | undefined;
  for (const { line, text, noise } of lines) {
    if (ranges.some(([from, to]) => from <= line && line <= to)) {
      open = undefined;
      continue;
    }
    if (text === '' || noise) continue;
    if (open) open.lines[1] = line;
    else {
      open = {
        lines: [line, line],
        what: line < first ? '正文以前的文字（网页栏目、文号、发文机关等）' : '正文以后的文字（网页页脚、链接等）',
      };
      aside.push(open);
    }
  }
  return aside;
}

/** Share of common text of two copies on one page; the seeds' pair has .99, and bureaus' own plans of two years far less. */
const SAME_TEXT = 0.9;

/** Whether two drafts of one page are one report: the same text, and nothing found in them that differs. */
function isCopy(a: Draft, b: Draft): boolean {
  const same =
    a.titlePrinted === b.titlePrinted &&
    a.region.region === b.region.region &&
    a.years.covered.join() === b.years.covered.join();
  return same && commonShare(a.grams, b.grams) >= SAME_TEXT;
}

/** Puts copies of one report in the same source together: the first is the base, the others are its witnesses. */
function withoutCopies(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const next of drafts) {
    const same = kept.find((other) => isCopy(other, next));
    if (same) same.copies.push(next.lines);
    else kept.push(next);
  }
  return kept;
}

/**
 * Drafts the reports of a captured text. Pure and deterministic; linear in the text but for comparing the reports of one page with each other.
 * Guarantees: the lines of drafts do not overlap; every quote stands on its line word for word; what is not known is `unknown` and not filled in.
 */
export function draftReports(text: string, hints: Hints, knowledge: Knowledge): Drafts {
  const lines = pageLines(text, knowledge);
  const parts = splitPage(lines, knowledge.words);
  const site = findSite(lines, parts.length > 1, hints, knowledge.words);
  const first = parts[0]?.lines[0] ?? 1;
  const around = parts.length > 1 ? [] : lines.filter(({ noise, line }) => noise?.metadata && line >= first);
  const drafts = parts.map((part) => draft(readPart(lines, part, knowledge.words, around), site, knowledge));
  const kept = withoutCopies(drafts);
  return { drafts: kept, site, aside: asideOf(lines, kept) };
}
