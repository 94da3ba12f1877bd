import type { Catalogue } from '../report/catalogue.ts';
import { SOURCES } from '../report/catalogue.ts';
import type { Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { Account } from './account.ts';
import { evidenceProblems } from './evidence.ts';
import { type Input, pipeline, type Share, type State, type Vocabulary, type Working } from './pipeline.ts';
import { type Copy, variants } from './variants.ts';

/** What import makes of all sources. */
export interface Imported {
  /** By report id, in order of ids. */
  reports: Map<string, Report>;
  /** By source name. */
  accounts: Map<string, Account>;
  problems: Problem[];
}

/** What import takes of a source that has run through the stages. */
export interface ReadSource extends Pick<State, 'text' | 'account' | 'problems' | 'lineOf'> {
  shares: readonly Pick<Working, 'report' | 'file' | 'about' | 'witness' | 'blocks' | 'drafts'>[];
}

/** The shares of each source: every report that names it as a witness. */
function inputs(catalogue: Catalogue, texts: ReadonlyMap<string, Uint8Array>): Input[] {
  const shares = new Map<string, Share[]>();
  for (const [report, { about, file }] of catalogue.reports) {
    about.witnesses.forEach(({ source }, witness) => {
      const list = shares.get(source) ?? [];
      list.push({ report, file, about, witness });
      shares.set(source, list);
    });
  }
  return [...texts].map(([name, bytes]) => ({
    name,
    file: SOURCES + name,
    bytes,
    aside: catalogue.sources.get(name)?.aside ?? [],
    shares: shares.get(name) ?? [],
    partial: !catalogue.complete || !catalogue.sources.has(name),
    fieldLine: catalogue.lineOf,
  }));
}

/** A further witness of a report, with what is needed to say that it is none. */
interface Witness extends Copy {
  report: string;
  file: string;
  source: string;
}

/** Marks in the reports where their further witnesses read differently; a witness that is no copy of its report is a problem. */
function compareWitnesses(
  reports: Map<string, Report>,
  witnesses: readonly Witness[],
  catalogue: Catalogue,
): Problem[] {
  const problems: Problem[] = [];
  for (const copy of [...witnesses].sort((a, b) => a.witness - b.witness)) {
    const report = reports.get(copy.report);
    if (!report) continue;
    const blocks = variants(report.blocks, copy);
    if (blocks) reports.set(copy.report, { ...report, blocks });
    else {
      problems.push({
        code: 'witness-differs',
        level: 'error',
        file: copy.file,
        line: catalogue.lineOf(copy.file, 'witnesses', copy.witness - 1),
        message: `第 ${copy.witness} 个见证（来源 ${copy.source}）与底本不是同一份文字：段落对不上，或相同的字不到一半。`,
        hint: '请核对它的 lines；若是另一份报告，请另写一个 about.yml；若只有一部分相同，lines 只写相同的部分，其余在来源的 .yml 里用 aside 注明。',
      });
    }
  }
  return problems;
}

/**
 * Imports every source of the archive. Pure: bytes and stated facts in, reports and accounts out; all problems of all sources are collected.
 * @param onSource called after each source, for progress.
 * @param read runs a source through the stages, or knows what that would give.
 */
export function importArchive(
  catalogue: Catalogue,
  texts: ReadonlyMap<string, Uint8Array>,
  vocabulary: Vocabulary,
  onSource: (name: string) => void = () => {},
  read: (input: Input, vocabulary: Vocabulary) => ReadSource = (input) => pipeline(input, vocabulary),
): Imported {
  const reports: Imported['reports'] = new Map();
  const accounts: Imported['accounts'] = new Map();
  const problems: Problem[] = [];
  const lines = new Map<string, string[]>();
  const witnesses: Witness[] = [];
  for (const input of inputs(catalogue, texts)) {
    const state = read(input, vocabulary);
    problems.push(...state.problems);
    if (state.text) lines.set(input.name, state.text.split('\n'));
    if (state.account) accounts.set(input.name, state.account);
    for (const share of state.shares) {
      if (share.witness === 0)
        reports.set(share.report, { id: share.report, about: share.about, blocks: share.blocks });
      else {
        const { report, file, drafts } = share;
        witnesses.push({ report, file, source: input.name, witness: share.witness + 1, drafts, lineOf: state.lineOf });
      }
    }
    onSource(input.name);
  }
  problems.push(...compareWitnesses(reports, witnesses, catalogue));
  for (const report of catalogue.reports.values()) {
    const fieldLine = (...path: (string | number)[]) => catalogue.lineOf(report.file, ...path);
    problems.push(...evidenceProblems(report, (name) => lines.get(name), fieldLine));
  }
  return { reports: new Map([...reports].sort(([a], [b]) => (a < b ? -1 : 1))), accounts, problems };
}
