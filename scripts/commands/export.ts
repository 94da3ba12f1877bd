import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bulkLines, type EngineDocument, engineDocuments } from '../../src/search/engine-documents.ts';
import { ENGINE_INDEX } from '../../src/search/engine-index.ts';
import { SIMPLIFIED_CHARACTERS } from '../../src/search/simplified-characters.ts';
import { readArchiveContent } from '../files/index-search.ts';
import { EngineError, sendPassages } from '../files/send-passages.ts';
import { progress } from '../reporters/progress.ts';

export const summary =
  '把全部段落交给另一个检索引擎：export -- opensearch 写出映射与批量文件，或用 --to 地址 直接送去（先 npm run build）';

/** Most bytes of one bulk file; the engine's documentation advises requests of 5 to 15 MB. */
const FILE_AT_MOST = 10_000_000;

// passages, archive-2026
const INDEX_NAME = /^[a-z][a-z0-9-]{0,99}$/;

// index.json, passages-0001.ndjson
const OWN_FILE = /^(?:index\.json|passages-\d{4,}\.ndjson)$/;

/** The first file of a folder that no earlier export wrote; none where there is no such folder. */
async function foreignFile(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return [];
  });
  return names.find((name) => !OWN_FILE.test(name));
}

/** Writes `index.json` and `passages-0001.ndjson` and so on in place of what the folder holds. @returns names of the bulk files. */
async function writeFiles(folder: string, index: string, documents: Iterable<EngineDocument>): Promise<string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.json'), `${JSON.stringify(ENGINE_INDEX, undefined, 2)}\n`);
  const names: string[] = [];
  let lines: string[] = [];
  let bytes = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    const name = `passages-${String(names.length + 1).padStart(4, '0')}.ndjson`;
    await writeFile(join(folder, name), lines.join(''));
    names.push(name);
    [lines, bytes] = [[], 0];
  };
  for (const document of documents) {
    const line = bulkLines(index, document);
    const size = Buffer.byteLength(line);
    if (bytes + size > FILE_AT_MOST) await flush();
    lines.push(line);
    bytes += size;
  }
  await flush();
  return names;
}

/** The same documents; how far one is is told. */
function* told(documents: Iterable<EngineDocument>, all: number): Generator<EngineDocument> {
  const tell = progress('写出');
  let done = 0;
  for (const document of documents) {
    yield document;
    tell(++done, all);
  }
}

function simplified(): Map<string, string> {
  const characters = Array.from(SIMPLIFIED_CHARACTERS);
  return new Map(characters.flatMap((char, at) => (at % 2 ? [] : [[char, characters[at + 1] as string] as const])));
}

/** @returns 0; 1 when there is no built site or the engine refuses; 2 for wrong options. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      site: { type: 'string', default: 'dist' },
      index: { type: 'string', default: 'passages' },
      out: { type: 'string', default: '.cache/export/opensearch' },
      to: { type: 'string' },
    },
  });
  const web = values.to === undefined || (URL.canParse(values.to) && /^https?:$/.test(new URL(values.to).protocol));
  if (positionals.join() !== 'opensearch' || !INDEX_NAME.test(values.index) || !web) {
    console.error(
      'E-EXPORT 用法：npm run export -- opensearch [--index 小写字母、数字、连字符] [--to http(s) 地址] [--out 文件夹] [--site 网站的文件夹]',
    );
    return 2;
  }
  if (!existsSync(join(values.site, 'data/passages.jsonl'))) {
    console.error('E-NO-DIST 还没有建好的网站，请先运行 npm run build');
    return 1;
  }
  const content = await readArchiveContent(values.site);
  const all = content.passages.length;
  const documents = engineDocuments(content, simplified());
  if (values.to === undefined) {
    const other = await foreignFile(values.out);
    if (other !== undefined) {
      console.error(`E-EXPORT ${values.out} 里有别的文件（${other}），没有写；请用 --out 给一个空的文件夹。`);
      return 2;
    }
    const names = await writeFiles(values.out, values.index, told(documents, all));
    console.log(`${all} 段，写入 ${values.out}/：index.json（设置与映射）、${names.length} 个批量文件。`);
    console.log(`建索引：PUT /${values.index}，正文为 index.json；再把每个批量文件作为 POST /_bulk 的正文。`);
    return 0;
  }
  const { OPENSEARCH_USERNAME: username, OPENSEARCH_PASSWORD: password } = process.env;
  const tell = progress('送出');
  try {
    const login = username && password ? { username, password } : undefined;
    const sent = await sendPassages(values.to, values.index, documents, login, (done) => tell(done, all));
    console.log(`${sent} 段已在索引 ${values.index} 里。`);
    return 0;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    console.error(`E-ENGINE 没有送完：${error.message}。索引若已存在，请换一个名称（--index），或先删去旧的。`);
    return 1;
  }
}
