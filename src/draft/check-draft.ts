import type { RegionMention } from '../report/find-regions.ts';
import type { OutdatedWord } from '../text/outdated-words.ts';
import { borrowedRuns, type Run, type RunIndex } from './borrowed-runs.ts';
import { type FigureIndex, findFigures } from './find-figures.ts';
import { findMasks } from './find-masks.ts';
import { findOutdated } from './find-outdated.ts';
import { findPlaces } from './find-places.ts';
import { findYears } from './find-years.ts';
import type { Checked, Finding, Share } from './finding.ts';
import { letters } from './letters.ts';

/** What a draft is held against. Made once, used for every draft. */
export interface Archived {
  /** Ids of passages, in the order of the index's texts. */
  ids: readonly string[];
  runs: RunIndex;
  figures: FigureIndex;
  /** Recurring wording of the archive as letters. */
  phrases: readonly string[];
  outdated: readonly OutdatedWord[];
  mentions(text: string): RegionMention[];
  nameOf(path: string): string;
}

/** Longest draft; a plan has 5,000 to 30,000 characters. */
export const MOST_CHARACTERS = 300_000;
/** From this share of its letters in one report on, a draft is that report. */
const SAME_REPORT = 0.8;
/** Share of a run's letters that are recurring wording, from which on the run is set wording. */
const SET_WORDING = 0.75;

const reportOf = (id: string) => id.slice(0, id.indexOf('#'));

/** How much of a run is recurring wording. Looks only at phrases that begin with letters of the run. */
function formulaShare(run: string, byStart: ReadonlyMap<string, readonly string[]>): number {
  let covered = 0;
  for (let at = 0; at < run.length; ) {
    const longest = (byStart.get(run.slice(at, at + 2)) ?? []).find((phrase) => run.startsWith(phrase, at));
    covered += longest?.length ?? 0;
    at += longest?.length ?? 1;
  }
  return covered / run.length;
}

function paragraphs(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const part of text.split('\n')) {
    if (part.trim()) found.push({ start, end: start + part.length });
    start += part.length + 1;
  }
  return found;
}

/**
 * Checks a draft. Pure, and linear in its length for a given archive.
 * @param region path of the chosen region
 * @param year calendar year it is for
 */
export function checkDraft(
  text: string,
  { region, year }: { region: string; year: number },
  archived: Archived,
): Checked {
  const own = letters(text);
  const byStart = Map.groupBy(
    [...archived.phrases].sort((a, b) => b.length - a.length),
    (phrase) => phrase.slice(0, 2),
  );
  const runs = borrowedRuns(own.text, archived.runs).map((run) => ({
    ...run,
    formula: formulaShare(own.text.slice(run.start, run.end), byStart) >= SET_WORDING,
  }));
  const startOf = (run: Run) => own.at[run.start] as number;
  // up to the last letter, without the punctuation behind it
  const endOf = (run: Run) => (own.at[run.end - 1] as number) + 1;
  const borrowed = runs.map(
    (run): Finding => ({
      kind: 'borrowed',
      start: startOf(run),
      end: endOf(run),
      message: run.formula
        ? `${run.end - run.start}字与存档相同，属通用套语`
        : `${run.end - run.start}字与存档逐字相同`,
      weak: run.formula,
      source: archived.ids[run.text] ?? '',
    }),
  );

  const counted = new Uint8Array(text.length);
  const byReport = new Map<string, number>();
  let all = 0;
  for (const run of runs) {
    const report = reportOf(archived.ids[run.text] ?? '');
    byReport.set(report, (byReport.get(report) ?? 0) + run.end - run.start);
    if (run.formula) continue;
    all += run.end - run.start;
    for (let at = run.start; at < run.end; at++) counted[own.at[at] as number] = 1;
  }
  const letterAt = new Uint8Array(text.length);
  for (let at = 0; at < own.text.length; at++) letterAt[own.at[at] as number] = 1;
  const shares = paragraphs(text).map(({ start, end }): Share => {
    let some = 0;
    let total = 0;
    for (let at = start; at < end; at++) {
      some += counted[at] as number;
      total += letterAt[at] as number;
    }
    return { start, end, borrowed: total ? some / total : 0 };
  });
  const [most] = [...byReport].sort((a, b) => b[1] - a[1]);
  const findings = [
    ...findPlaces(archived.mentions(text), region, archived.nameOf),
    ...findYears(text, year),
    ...findMasks(text),
    ...findFigures(text, archived.figures),
    ...findOutdated(text, year, archived.outdated),
    ...borrowed,
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    findings,
    shares,
    borrowed: own.text.length ? all / own.text.length : 0,
    same: most && most[1] >= own.text.length * SAME_REPORT ? most[0] : undefined,
  };
}
