import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../src/import/decode.ts';
import type { ReadSource } from '../../src/import/import-archive.ts';
import { type Input, pipeline, type Vocabulary } from '../../src/import/pipeline.ts';
import type { parseYaml } from '../../src/report/parse-yaml.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { codeVersion } from './code-version.ts';
import type { Content } from './read-content.ts';
import { statementCache } from './statement-cache.ts';

/** Folder of what import made of sources before; may be removed at any time. */
export const IMPORT_CACHE = '.cache/import';

/** Code that decides what becomes of a source, below the folder of this project. */
const CODE = ['src/text', 'src/report', 'src/import'];

/** Keeps what import makes of each source and each statement, so that one that has not changed costs nothing. */
export interface ImportCache {
  /** Reads a statement, or takes what reading it gave before. */
  parse: typeof parseYaml;
  /** Runs a source of some content through the stages, or takes what they gave before. */
  reader(content: Pick<Content, 'sums' | 'vocabulary'>): (input: Input, vocabulary: Vocabulary) => ReadSource;
  /** Keeps what was read, and removes what no source needs any more. @returns number of sources that were taken from here */
  save(): number;
}

/** What is kept of a source; the rest is in the source itself and in what is stated of it. */
type Kept = Pick<ReadSource, 'account'> & {
  shares: Pick<ReadSource['shares'][number], 'report' | 'witness' | 'blocks' | 'drafts'>[];
};

const hash = (...parts: readonly string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex');

function readKept(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // not there, or half of it: the source is read again
    return undefined;
  }
}

/**
 * The cache of the project at `root`. A source is taken from it only when its bytes, all that is stated of it, the vocabulary and the code are what they
 * were; the key is a hash of all of them. Sources with problems are read anew each time: their messages name lines of files that are no part of the key.
 */
export function importCache(root: string): ImportCache {
  const folder = join(root, IMPORT_CACHE);
  const fresh = new Map<string, Kept>();
  const taken = new Set<string>();
  const statements = statementCache(root);
  return {
    parse: statements.parse,
    reader({ sums, vocabulary: texts }) {
      const common = hash(codeVersion(CODE), JSON.stringify([...texts]));
      return (input, vocabulary) => {
        const { name, file, aside, shares, partial } = input;
        const key = `${hash(common, sums.get(name) ?? '', JSON.stringify({ name, file, aside, shares, partial }))}.json`;
        const kept = readKept(join(folder, key));
        if (kept) {
          const { text } = decode(input.bytes, file);
          taken.add(key);
          return {
            text,
            lineOf: lineIndex(text),
            problems: [],
            account: kept.account,
            // in the order in which the stages left them
            shares: kept.shares.flatMap((one) => {
              const share = shares.find(({ report, witness }) => report === one.report && witness === one.witness);
              return share ? [{ ...share, ...one }] : [];
            }),
          };
        }
        const state = pipeline(input, vocabulary);
        if (state.problems.length === 0)
          fresh.set(key, {
            account: state.account,
            // drafts are only ever compared with, and of further witnesses only
            shares: state.shares.map(({ report, witness, blocks, drafts }) => ({
              report,
              witness,
              blocks,
              drafts: witness > 0 ? drafts : [],
            })),
          });
        return state;
      };
    },
    save() {
      mkdirSync(folder, { recursive: true });
      for (const [key, kept] of fresh) {
        // under its name only when whole
        const unfinished = join(folder, `${key}.${process.pid}`);
        writeFileSync(unfinished, JSON.stringify(kept));
        renameSync(unfinished, join(folder, key));
      }
      statements.save();
      for (const name of readdirSync(folder))
        if (!fresh.has(name) && !taken.has(name)) rmSync(join(folder, name), { force: true });
      return taken.size;
    },
  };
}
