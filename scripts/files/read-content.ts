import { createHash } from 'node:crypto';
import { type Dirent, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXCEPTIONS } from '../../src/check/exceptions.ts';
import { REPORTS, SOURCES, type TextFile, WITHDRAWN } from '../../src/report/catalogue.ts';
import { LEDGER } from '../../src/report/ledger.ts';
import type { Code, Problem } from '../../src/report/problem.ts';

/** Everything below `content/` that import reads, as bytes and text; paths relative to the project, with forward slashes, sorted. */
export interface Content {
  /** `.yml` files of sources and reports. */
  described: TextFile[];
  /** Bytes of the source texts, by name. */
  texts: Map<string, Uint8Array>;
  /** SHA-256 of the source texts, by name, in lower-case hexadecimal. */
  sums: Map<string, string>;
  /** Generated files that are there now, by path. */
  generated: Map<string, string>;
  /** Text of every file of `content/vocabulary/`, by name. */
  vocabulary: Map<string, string>;
  /** Text of `content/ids.yml` and `content/exceptions.yml`; empty where there is none. */
  ledger: string;
  exceptions: string;
  /** What cannot be read, or does not belong there: nothing below `content/` is passed over in silence. */
  problems: Problem[];
}

const VOCABULARY = 'content/vocabulary/';

const problem = (code: Code, file: string, message: string, hint: string): Problem => ({
  code,
  level: 'error',
  file,
  message,
  hint,
});

/** What stands in a folder, by name; nothing where there is none. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Regular files below a folder, sorted; files of the system (`.DS_Store`) are left out, symbolic links are not followed but told. */
function walk(root: string, folder: string, problems: Problem[]): string[] {
  const found: string[] = [];
  for (const entry of entriesOf(join(root, folder))) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const path = `${folder}${name}`;
    if (entry.isDirectory()) found.push(...walk(root, `${path}/`, problems));
    else if (entry.isFile()) found.push(path);
    else
      problems.push(problem('file-link', path, '这是链接，不是文件；它可能指到项目之外，没有读。', '请放入文件本身。'));
  }
  return found;
}

const isFile = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** Reads `content/` of the project at `root`. One file after the other and at once: a promise for each costs more than the file. */
export async function readContent(root: string): Promise<Content> {
  const problems: Problem[] = [];
  const content: Content = {
    described: [],
    texts: new Map(),
    sums: new Map(),
    generated: new Map(),
    vocabulary: new Map(),
    ledger: '',
    exceptions: '',
    problems,
  };
  const file = (path: string): TextFile => {
    const bytes = readFileSync(join(root, path));
    try {
      return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      problems.push(problem('file-encoding', path, '文件不是 UTF-8。', '请在编辑器中另存为 UTF-8（无 BOM）。'));
      return { path, text: bytes.toString('utf8'), unreadable: true };
    }
  };
  const unknown = (path: string, hint: string) =>
    problems.push(problem('file-unknown', path, '不认识这个文件。', hint));
  for (const path of walk(root, SOURCES, problems)) {
    const name = path.slice(SOURCES.length);
    if (name.endsWith('.yml')) content.described.push(file(path));
    else if (name.endsWith('.txt')) {
      const bytes = readFileSync(join(root, path));
      content.texts.set(name, bytes);
      content.sums.set(name, createHash('sha256').update(bytes).digest('hex'));
    } else unknown(path, `${SOURCES} 里只放来源文本（.txt）和它的说明（同名的 .yml）。`);
  }
  for (const path of walk(root, REPORTS, problems)) {
    if (path.endsWith('/about.yml') || path.endsWith(WITHDRAWN)) content.described.push(file(path));
    else if (path.endsWith('/report.mdx')) content.generated.set(path, readFileSync(join(root, path), 'utf8'));
    else unknown(path, '报告的文件夹里只放 about.yml；report.mdx 由 npm run import 生成。');
  }
  for (const path of walk(root, VOCABULARY, problems))
    content.vocabulary.set(path.slice(VOCABULARY.length), file(path).text);
  const own = (path: string) => (isFile(join(root, path)) ? file(path).text : '');
  content.ledger = own(LEDGER);
  content.exceptions = own(EXCEPTIONS);
  return content;
}
