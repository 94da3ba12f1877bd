import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseYaml } from '../../src/report/parse-yaml.ts';
import { codeVersion } from './code-version.ts';

/** Where import keeps what statements say, below the project; may be removed at any time. */
const FILE = '.cache/statements.json';

/** Code that decides what a statement says. */
const CODE = ['src/text', 'src/report'];

/** What stands in the file: the data of each statement, by a hash of its path and text, for one version of the code. */
interface Kept {
  code: string;
  data: Record<string, unknown>;
}

/**
 * Keeps what statements (`about.yml`, descriptions of sources) say, in one file. Taken from it is only what had no problems; the path is part of the key, since it
 * decides the schema. Where a message needs a line, the text is read after all. Import saves; whoever only reads statements need not.
 */
export function statementCache(root: string): { parse: typeof parseYaml; save(): void } {
  const file = join(root, FILE);
  const code = codeVersion(CODE);
  let before: Kept['data'] = {};
  try {
    const kept: Kept = JSON.parse(readFileSync(file, 'utf8'));
    if (kept.code === code) before = kept.data;
  } catch {
    // not there, or half of it: the statements are read again
  }
  const now: Kept['data'] = {};
  let fresh = 0;
  return {
    parse: (text, path, schema) => {
      const key = hash('sha256', `${path}\0${text}`, 'base64');
      const kept = before[key];
      if (kept !== undefined) {
        now[key] = kept;
        const data = kept as ReturnType<typeof parseYaml<typeof schema>>['data'];
        return { data, value: kept, problems: [], lineOf: (...at) => parseYaml(text, path, schema).lineOf(...at) };
      }
      const read = parseYaml(text, path, schema);
      if (read.data !== undefined && read.problems.length === 0) {
        now[key] = read.data;
        fresh++;
      }
      return read;
    },
    save() {
      // what is as it was is not written again
      if (fresh === 0 && Object.keys(now).length === Object.keys(before).length) return;
      mkdirSync(dirname(file), { recursive: true });
      // under its name only when whole
      writeFileSync(`${file}.${process.pid}`, JSON.stringify({ code, data: now } satisfies Kept));
      renameSync(`${file}.${process.pid}`, file);
    },
  };
}
