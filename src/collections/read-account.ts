import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ACCOUNTS, type AccountFile, accountFile } from '../source/account-file.ts';
import { type SourceLine, sourceLines } from '../source/source-lines.ts';

/** A captured source, line by line, with the fate of each character. */
export interface Captured {
  lines: SourceLine[];
  /** Characters (Unicode code points) of the whole source. */
  characters: number;
}

const characters = ({ totals }: AccountFile) => Object.values(totals).reduce((sum, count) => sum + count, 0);

let last: { file: string; captured: Promise<Captured> } | undefined;

async function read(file: string): Promise<Captured> {
  const account = accountFile.parse(JSON.parse(await readFile(join(process.cwd(), ACCOUNTS, `${file}.json`), 'utf8')));
  return { lines: sourceLines(account.text, account.runs), characters: characters(account) };
}

/** Reads a source's account. The last one is kept: pages of one source follow each other, and a compilation is read once for all its reports. */
export function readAccount(file: string): Promise<Captured> {
  if (last?.file !== file || import.meta.env.DEV) last = { file, captured: read(file) };
  return last.captured;
}
