import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
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

/** Regular files below a folder, sorted; files of the system (`.DS_Store`) are left out, symbolic links are not followed but told. */
async function walk(root: string, folder: string, problems: Problem[]): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => [] as string[]);
  const found: string[] = [];
  for (const name of names.sort()) {
    if (name.startsWith('.')) continue;
    const path = `${folder}${name}`;
    const info = await lstat(join(root, path));
    if (info.isDirectory()) found.push(...(await walk(root, `${path}/`, problems)));
    else if (info.isFile()) found.push(path);
    else
      problems.push(problem('file-link', path, '这是链接，不是文件；它可能指到项目之外，没有读。', '请放入文件本身。'));
  }
  return found;
}

const isFile = (path: string) =>
  lstat(path).then(
    (info) => info.isFile(),
    () => false,
  );

/** Reads `content/` of the project at `root`. */
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
  const file = async (path: string): Promise<TextFile> => {
    const bytes = await readFile(join(root, path));
    try {
      return { path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      problems.push(problem('file-encoding', path, '文件不是 UTF-8。', '请在编辑器中另存为 UTF-8（无 BOM）。'));
      return { path, text: bytes.toString('utf8'), unreadable: true };
    }
  };
  const unknown = (path: string, hint: string) =>
    problems.push(problem('file-unknown', path, '不认识这个文件。', hint));
  for (const path of await walk(root, SOURCES, problems)) {
    const name = path.slice(SOURCES.length);
    if (name.endsWith('.yml')) content.described.push(await file(path));
    else if (name.endsWith('.txt')) {
      const bytes = await readFile(join(root, path));
      content.texts.set(name, bytes);
      content.sums.set(name, createHash('sha256').update(bytes).digest('hex'));
    } else unknown(path, `${SOURCES} 里只放来源文本（.txt）和它的说明（同名的 .yml）。`);
  }
  for (const path of await walk(root, REPORTS, problems)) {
    if (path.endsWith('/about.yml') || path.endsWith(WITHDRAWN)) content.described.push(await file(path));
    else if (path.endsWith('/report.mdx')) content.generated.set(path, await readFile(join(root, path), 'utf8'));
    else unknown(path, '报告的文件夹里只放 about.yml；report.mdx 由 npm run import 生成。');
  }
  for (const path of await walk(root, VOCABULARY, problems))
    content.vocabulary.set(path.slice(VOCABULARY.length), (await file(path)).text);
  const own = async (path: string) => ((await isFile(join(root, path))) ? (await file(path)).text : '');
  content.ledger = await own(LEDGER);
  content.exceptions = await own(EXCEPTIONS);
  return content;
}
