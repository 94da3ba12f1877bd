import type { Fate } from '../report/fate.ts';
import type { Block } from '../report/report.ts';
import type { Source } from '../report/source.ts';
import type { DrawnLine, FateWord } from '../source/draw-source.ts';
import { type LineFate, lineFates } from '../source/line-fates.ts';
import type { SourceLine } from '../source/source-lines.ts';
import { windows } from '../source/windows.ts';
import type { Archive, ArchivedReport } from './assemble.ts';
import { FATE_WORDS, ruleWords } from './fate-words.ts';
import { href } from './href.ts';
import { lineAnchor, sourceFiles } from './line-address.ts';
import { readAccount } from './read-account.ts';

/** A fate in the totals of a source page. */
export interface FateTotal {
  fate: keyof typeof FATE_WORDS;
  characters: number;
  lines: number;
  /** Characters by rule, in words, most first; only with the fates that have rules. */
  rules: [words: string, characters: number][];
}

/** Lines of other reports in the same source, in order; `omitted` are further away and not named. */
export interface Others {
  others: { report: ArchivedReport; lines: [number, number] }[];
  omitted: number;
}

/** A stretch of a source on a report's source page: lines that are shown, or those of other reports between them. */
export type Segment = { lines: DrawnLine[] } | Others;

/** Reports named before and after the lines shown, so that the pages of a compilation of thousands stay linear. */
const NAMED = 10;

/** One source of a report, as its source page shows it. */
export interface SourceView {
  file: string;
  source: Source;
  segments: Segment[];
  /** By fate, in the order of `FATE_WORDS`; characters and lines sum to the source's. */
  totals: FateTotal[];
  characters: number;
  lines: number;
}

type Look = Fate | 'blank';

const length = (text: string) => [...text].length;

/** The fate of most of a line. */
function lookOf({ stretches }: SourceLine): Look {
  const sizes = new Map<Look, number>();
  for (const { fate, rule, from, to } of stretches)
    if (rule !== 'layout') sizes.set(fate, (sizes.get(fate) ?? 0) + to - from);
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 'blank';
}

/** Where the corrections of a report stand: by 1-based line of its base text, the blocks they changed. */
function correctedBlocks(report: ArchivedReport, file: string, lines: readonly SourceLine[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  const base = report.witnesses[0];
  if (base?.file !== file) return found;
  const [from, to] = base.lines;
  for (const { find, line: stated } of report.about.corrections) {
    const line = stated ?? lines.slice(from - 1, to).find(({ text }) => text.includes(find))?.number;
    const block = report.blocks.find(({ lines: own }) => line !== undefined && own[0] <= line && line <= own[1]);
    if (line !== undefined && block) found.set(line, [...(found.get(line) ?? []), block.id]);
  }
  return found;
}

/**
 * The blocks of the base text that stand for those of the other witnesses, by the others' ids: a number that is corrected in the base gives its
 * section other ids there. Import only takes a witness whose blocks pair off in order.
 */
function witnessBlocks(report: ArchivedReport, lines: readonly SourceLine[]): Map<string, string> {
  const ids = new Set<string>();
  for (const { stretches } of lines)
    for (const { fate, report: owner, block } of stretches)
      if (fate === 'other-witness' && owner === report.id && block) ids.add(block);
  if (ids.size !== report.blocks.length) return new Map();
  return new Map([...ids].map((id, index) => [id, (report.blocks[index] as Block).id]));
}

interface Context {
  report: ArchivedReport;
  file: string;
  known: ReadonlySet<string>;
  corrected: ReadonlyMap<number, string[]>;
  witness: ReadonlyMap<string, string>;
  asides: Source['aside'];
}

function wordsOf(fate: LineFate, number: number, context: Context): FateWord[] {
  const { label } = FATE_WORDS[fate.fate];
  if (fate.fate === 'metadata' || fate.fate === 'removed') {
    const aside = context.asides.find(({ lines: [from, to] }) => from <= number && number <= to);
    const what = fate.rule === 'aside' && aside ? aside.what : ruleWords(fate.rule ?? '');
    return [{ text: `${label}：${what}` }];
  }
  const ids = fate.fate === 'corrected' ? [...new Set(context.corrected.get(number))] : fate.blocks;
  const linked = ids.flatMap((id) => {
    const own = fate.fate === 'other-witness' ? (context.witness.get(id) ?? id) : id;
    return context.known.has(own) ? [own] : [];
  });
  if (linked.length === 0) return [{ text: label }];
  return linked.map((id, index) => ({
    text: index === 0 ? `${label} #${id}` : `#${id}`,
    href: href(`${context.report.url}#${id}`),
  }));
}

function drawn(line: SourceLine, context: Context): DrawnLine {
  const look = lookOf(line);
  const fates = lineFates(line);
  if (context.corrected.has(line.number) && !fates.some(({ fate }) => fate === 'corrected'))
    fates.push({ fate: 'corrected', blocks: [] });
  return {
    number: line.number,
    anchor: lineAnchor(context.report, context.file, line.number),
    text: line.text,
    look,
    parts: line.stretches
      .filter(({ fate, rule }) => fate !== look && rule !== 'layout')
      .map(({ from, to, fate }) => ({ from, to, look: fate })),
    words: fates.flatMap((fate) => wordsOf(fate, line.number, context)),
  };
}

function totalsOf(shown: readonly SourceLine[], all: { lines: number; characters: number }): FateTotal[] {
  const sums = new Map<keyof typeof FATE_WORDS, { characters: number; lines: number; rules: Map<string, number> }>();
  const sum = (fate: keyof typeof FATE_WORDS) => {
    const found = sums.get(fate) ?? { characters: 0, lines: 0, rules: new Map() };
    sums.set(fate, found);
    return found;
  };
  let characters = 0;
  for (const line of shown) {
    sum(lookOf(line)).lines++;
    const runs = [...line.stretches.map((run) => ({ ...run, size: length(line.text.slice(run.from, run.to)) }))];
    if (line.end) runs.push({ ...line.end, size: 1 });
    for (const { fate, rule, size } of runs) {
      const own = sum(fate);
      own.characters += size;
      characters += size;
      if (rule) own.rules.set(ruleWords(rule), (own.rules.get(ruleWords(rule)) ?? 0) + size);
    }
  }
  const elsewhere = sum('elsewhere');
  elsewhere.characters = all.characters - characters;
  elsewhere.lines = all.lines - shown.length;
  const fates = Object.keys(FATE_WORDS) as (keyof typeof FATE_WORDS)[];
  return fates.flatMap((fate) => {
    const found = sums.get(fate);
    if (!found || (found.lines === 0 && found.characters === 0)) return [];
    return { fate, ...found, rules: [...found.rules].sort(([, a], [, b]) => b - a) };
  });
}

async function view(report: ArchivedReport, file: string, archive: Archive): Promise<SourceView> {
  const { lines, characters } = await readAccount(file);
  const shares = archive.shares.get(file) ?? [];
  const source = archive.sources.get(file);
  if (!source) throw new Error(`E-SOURCE ${report.id}: 没有来源 ${file} 的说明文件`);
  const ranges = windows(shares, report.id).map(([from, to]): [number, number] => [from, Math.min(to, lines.length)]);
  const shown = ranges.map(([from, to]) => lines.slice(from - 1, to));
  const context: Context = {
    report,
    file,
    known: new Set(report.blocks.map(({ id }) => id)),
    corrected: correctedBlocks(report, file, lines),
    witness: witnessBlocks(report, shown.flat()),
    asides: source.aside,
  };
  const others = (from: number, to: number, near: [number, number?]): Segment[] => {
    const between = shares.flatMap(({ report: id, lines: range }) => {
      const other = archive.report.get(id);
      return other && id !== report.id && from <= range[0] && range[1] <= to ? [{ report: other, lines: range }] : [];
    });
    const named = between.slice(...near);
    return named.length ? [{ others: named, omitted: between.length - named.length }] : [];
  };
  const segments = shown.flatMap((part, index): Segment[] => [
    ...others((ranges[index - 1]?.[1] ?? 0) + 1, (ranges[index]?.[0] ?? 1) - 1, [-NAMED]),
    { lines: part.map((line) => drawn(line, context)) },
  ]);
  segments.push(...others((ranges.at(-1)?.[1] ?? 0) + 1, Number.POSITIVE_INFINITY, [0, NAMED]));
  return {
    file,
    source,
    segments,
    totals: totalsOf(shown.flat(), { lines: lines.length, characters }),
    characters,
    lines: lines.length,
  };
}

/** The sources of a report as its source page shows them, the base text's first. */
export function sourceViews(report: ArchivedReport, archive: Archive): Promise<SourceView[]> {
  return Promise.all(sourceFiles(report).map((file) => view(report, file, archive)));
}
