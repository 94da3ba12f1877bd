import type { Ledger } from '../report/ledger.ts';
import type { Code, Problem } from '../report/problem.ts';
import type { Report } from '../report/report.ts';
import type { Source } from '../report/source.ts';
import type { Tombstone } from '../report/tombstone.ts';
import type { DatedEvent } from './dated-events.ts';

/** A report with the path of its about.yml, for messages. */
export interface CheckedReport extends Report {
  file: string;
}

/** A finding that a person has judged to be none: an entry of content/exceptions.yml. */
export interface Exception {
  rule: Code;
  file: string;
  /** A stretch of the finding's message; left out when all findings of the rule in the file are meant. */
  text?: string | undefined;
  reason: string;
  /** 1-based line in content/exceptions.yml. */
  line: number;
}

/** A file that people write, with its path relative to the project. */
export interface WrittenFile {
  path: string;
  text: string;
}

/** What rules may look at: the content as read and imported. */
export interface Archive {
  reports: readonly CheckedReport[];
  /** Withdrawn reports, by key. */
  tombstones: ReadonlyMap<string, Tombstone>;
  /** Lines of the captured texts, by name of the source. */
  lines: ReadonlyMap<string, readonly string[]>;
  /** By name of the text file. */
  sources: ReadonlyMap<string, Source>;
  ledger: Ledger;
  events: readonly DatedEvent[];
  /** Files that people write: about.yml, descriptions of sources, vocabulary, terms, documents. */
  written: readonly WrittenFile[];
  exceptions: readonly Exception[];
  /** What reading and importing found. */
  told: readonly Problem[];
  /** Whether every file could be read and imported; if not, what is missing may be no more than what could not be read. */
  complete: boolean;
  /** Whether the project holds a file or folder at a path. */
  exists(path: string): boolean;
  /** 1-based line of a field of an about.yml or of a source's .yml. */
  lineOf(file: string, ...path: (string | number)[]): number | undefined;
}
