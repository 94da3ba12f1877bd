import type { Catalogue } from '../report/catalogue.ts';
import { SOURCES } from '../report/catalogue.ts';
import type { Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { Account } from './account.ts';
import { evidenceProblems } from './evidence.ts';
import { type Input, pipeline, type Share, type Vocabulary } from './pipeline.ts';

/** What import makes of all sources. */
export interface Imported {
  /** By report id, in order of ids. */
  reports: Map<string, Report>;
  /** By source name. */
  accounts: Map<string, Account>;
  problems: Problem[];
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

/**
 * Imports every source of the archive. Pure: bytes and stated facts in, reports and accounts out; all problems of all sources are collected.
 * @param onSource called after each source, for progress.
 */
export function importArchive(
  catalogue: Catalogue,
  texts: ReadonlyMap<string, Uint8Array>,
  vocabulary: Vocabulary,
  onSource: (name: string) => void = () => {},
): Imported {
  const reports: Imported['reports'] = new Map();
  const accounts: Imported['accounts'] = new Map();
  const problems: Problem[] = [];
  const lines = new Map<string, string[]>();
  for (const input of inputs(catalogue, texts)) {
    const state = pipeline(input, vocabulary);
    problems.push(...state.problems);
    if (state.text) lines.set(input.name, state.text.split('\n'));
    if (state.account) accounts.set(input.name, state.account);
    for (const share of state.shares) {
      if (share.witness === 0)
        reports.set(share.report, { id: share.report, about: share.about, blocks: share.blocks });
    }
    onSource(input.name);
  }
  for (const report of catalogue.reports.values()) {
    const fieldLine = (...path: (string | number)[]) => catalogue.lineOf(report.file, ...path);
    problems.push(...evidenceProblems(report, (name) => lines.get(name), fieldLine));
  }
  return { reports: new Map([...reports].sort(([a], [b]) => (a < b ? -1 : 1))), accounts, problems };
}
