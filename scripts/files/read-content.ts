import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPORTS, SOURCES, type TextFile } from '../../src/report/catalogue.ts';

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
}

/** Regular files below a folder; symbolic links are not followed, they could lead out of the project. */
async function walk(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder)).catch(() => [] as string[]);
  const found: string[] = [];
  for (const name of names.sort()) {
    const path = `${folder}${name}`;
    const info = await lstat(join(root, path));
    if (info.isDirectory()) found.push(...(await walk(root, `${path}/`)));
    else if (info.isFile()) found.push(path);
  }
  return found;
}

/** Reads `content/` of the project at `root`. */
export async function readContent(root: string): Promise<Content> {
  const content: Content = {
    described: [],
    texts: new Map(),
    sums: new Map(),
    generated: new Map(),
    vocabulary: new Map(),
  };
  const text = async (path: string) => readFile(join(root, path), 'utf8');
  for (const path of await walk(root, SOURCES)) {
    const name = path.slice(SOURCES.length);
    if (name.endsWith('.yml')) content.described.push({ path, text: await text(path) });
    else if (name.endsWith('.txt')) {
      const bytes = await readFile(join(root, path));
      content.texts.set(name, bytes);
      content.sums.set(name, createHash('sha256').update(bytes).digest('hex'));
    }
  }
  for (const path of await walk(root, REPORTS)) {
    if (path.endsWith('/about.yml')) content.described.push({ path, text: await text(path) });
    else if (path.endsWith('/report.mdx')) content.generated.set(path, await text(path));
  }
  const vocabulary = 'content/vocabulary/';
  for (const path of await walk(root, vocabulary))
    content.vocabulary.set(path.slice(vocabulary.length), await text(path));
  return content;
}
