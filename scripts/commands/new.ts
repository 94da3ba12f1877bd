import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import { pinyin } from 'pinyin-pro';
import { UnreadableError } from '../../src/document/document.ts';
import { importArchive } from '../../src/import/import-archive.ts';
import { readVocabulary } from '../../src/import/read-vocabulary.ts';
import { applyHints, type DraftHints } from '../../src/new/apply-hints.ts';
import { draftReports, type Knowledge } from '../../src/new/draft-reports.ts';
import { draftKey, type Entry, findAlike, type Input } from '../../src/new/entry.ts';
import { type Obstacle, obstacles } from '../../src/new/obstacles.ts';
import { outcome, replacedSource } from '../../src/new/outcome.ts';
import { previewCatalogue } from '../../src/new/preview-catalogue.ts';
import { slug } from '../../src/new/slug.ts';
import { KINDS } from '../../src/report/about.ts';
import { type Catalogue, catalogue, SOURCES } from '../../src/report/catalogue.ts';
import { grams } from '../../src/text/common-text.ts';
import { changeProject } from '../files/change-project.ts';
import { today } from '../files/project-report.ts';
import { type Content, readContent } from '../files/read-content.ts';
import { readDocument, readStandardInput } from '../files/read-document.ts';
import { readKnowledge } from '../files/read-knowledge.ts';
import { draftJson } from '../reporters/draft-json.ts';
import { draftPreview, inputHead } from '../reporters/draft-preview.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '由 .txt、.md、.html、.docx、.pdf 起草报告（--dry-run 只看不写，--json 供程序读）';

const several = { type: 'string', multiple: true, default: [] as string[] } as const;
const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  force: { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  'witness-of': { type: 'string' },
  skip: several,
  region: several,
  years: several,
  kind: several,
  title: several,
  suffix: several,
  site: { type: 'string' },
  url: { type: 'string' },
  published: { type: 'string' },
  origin: { type: 'string' },
} as const;

const HELP = `用法：npm run new -- <文件> [更多文件] [选项]      文件写 - 时读标准输入
  --dry-run           只看结果，不写任何文件
  --json              输出 JSON
  --region <路径>     指明地区，如 hubei/wuhan/jiangan；有几篇时写 3=hubei/wuhan/jiangan
  --years <年份>      指明年份：2019、2019-2020 或 2014-2015学年；有几篇时写 3=2019
  --kind <体裁>       summary、plan 或 summary+plan；--title <标题>、--suffix <后缀> 写法相同
  --skip <第几篇>     不收这一篇，如 --skip 6,7
  --witness-of <编号> 作为已有报告的另一份见证，如 hubei/wuhan/jiangan/2019-2020
  --replace           取代同一地区、同一年份的报告
  --force             仍然收下：不像报告的，或与已有报告重复的
  --site、--url、--published、--origin（official、repost、compilation）  说明来源`;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const ORIGINS = ['official', 'repost', 'compilation'] as const;
// 3=hubei/wuhan
const NUMBERED = /^\d+=/u;

/** `3=hubei/wuhan` is for the third report, `hubei/wuhan` for all. */
function optionFor(values: readonly string[], number: number): string | undefined {
  const own = values.findLast((value) => value.startsWith(`${number}=`));
  return own?.slice(own.indexOf('=') + 1) ?? values.findLast((value) => !NUMBERED.test(value));
}

function hintsFor(values: Values, number: number): DraftHints {
  const kind = optionFor(values.kind, number);
  return {
    region: optionFor(values.region, number),
    years: optionFor(values.years, number),
    title: optionFor(values.title, number),
    kind: KINDS.find((one) => one === kind),
  };
}

/** Options whose values are none; told before any file is read. */
function wrongOptions(values: Values, { regions }: Knowledge): Obstacle[] {
  const wrong = (
    list: readonly string[],
    good: (value: string) => boolean,
    code: string,
    message: (value: string) => string,
  ) =>
    list
      .map((value) => value.replace(NUMBERED, ''))
      .flatMap((value) => (good(value) ? [] : [{ code, message: message(value) }]));
  const one = (value: string | undefined) => (value === undefined ? [] : [value]);
  return [
    ...wrong(
      values.region,
      (path) => regions.byPath.has(path),
      'E-REGION-OPTION',
      (path) => `地区表里没有 ${path}；路径见 content/vocabulary/regions.csv。`,
    ),
    ...wrong(
      values.kind,
      (kind) => KINDS.some((known) => known === kind),
      'E-KIND-OPTION',
      () => `--kind 只能是 ${KINDS.join('、')}。`,
    ),
    // 2019 · 2019-2020 · 2014-2015学年
    ...wrong(
      values.years,
      (years) => /^(?:19|20)\d\d(?:-(?:19|20)\d\d(?:学年)?)?$/u.test(years),
      'E-YEARS-OPTION',
      (years) => `--years 要写成 2019、2019-2020 或 2014-2015学年，不是 ${years}。`,
    ),
    ...wrong(
      values.suffix,
      (suffix) => /^[a-z]+(?:-[a-z]+)*$/u.test(suffix),
      'E-SUFFIX-OPTION',
      () => '--suffix 只能用小写英文字母和连字符，如 deyu。',
    ),
    ...wrong(
      one(values.origin),
      (origin) => ORIGINS.some((known) => known === origin),
      'E-ORIGIN-OPTION',
      () => `--origin 只能是 ${ORIGINS.join('、')}。`,
    ),
    ...wrong(
      one(values.url),
      (url) => /^https?:\/\/[\x21-\x7e]+$/u.test(url),
      'E-URL-OPTION',
      () => '--url 要写完整的网址，以 http:// 或 https:// 开头。',
    ),
  ];
}

/** The text of each report of the archive: the lines of its base witness. */
function archiveGrams(known: Catalogue, content: Content): Map<string, ReadonlySet<number>> {
  const lines = new Map([...content.texts].map(([name, bytes]) => [name, new TextDecoder().decode(bytes).split('\n')]));
  return new Map(
    [...known.reports].map(([id, { about }]) => {
      const base = about.witnesses[0];
      const own = base ? (lines.get(base.source)?.slice(base.lines[0] - 1, base.lines[1]) ?? []) : [];
      return [id, grams(own.join('\n'))];
    }),
  );
}

const spell = (han: string) => pinyin(han, { toneType: 'none', v: true, type: 'array' }).join('-');

/** A name that no other source has. */
function freeName(name: string, taken: Set<string>): string {
  let free = `${name}.txt`;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}.txt`;
  taken.add(free);
  return free;
}

/** Reads and drafts every file. @throws UnreadableError, its message with the file's name. */
async function readInputs(
  files: readonly string[],
  values: Values,
  standardInput: AsyncIterable<Uint8Array>,
  content: Content,
  known: Catalogue,
  knowledge: Knowledge,
): Promise<Input[]> {
  const taken = new Set(content.texts.keys());
  const archive = archiveGrams(known, content);
  const skipped = new Set(values.skip.flatMap((list) => list.split(',').map(Number)));
  const inputs: Input[] = [];
  let number = 0;
  for (const file of files) {
    const name = file === '-' ? '标准输入' : file;
    const { text, notes, page } = await (file === '-' ? readStandardInput(standardInput) : readDocument(file)).catch(
      (error: unknown) => {
        throw error instanceof UnreadableError ? new UnreadableError(error.code, `${name}：${error.message}`) : error;
      },
    );
    const drafts = draftReports(
      text,
      {
        site: values.site ?? page.site,
        url: values.url ?? page.url,
        published: values.published ?? page.published,
        origin: ORIGINS.find((one) => one === values.origin),
        pageTitle: page.title,
      },
      knowledge,
    );
    const entries = drafts.drafts.map((found): Entry => {
      number++;
      const draft = applyHints(found, hintsFor(values, number), knowledge);
      const key = draftKey(draft, optionFor(values.suffix, number));
      return { number, draft, key, skipped: skipped.has(number), alike: findAlike(draft, archive) };
    });
    const input: Input = {
      file: name,
      source: freeName(slug(file === '-' ? 'stdin' : basename(file, extname(file)), spell), taken),
      notes,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      drafts,
      entries,
    };
    if (values.replace) input.source = replacedSource(input, known) ?? input.source;
    inputs.push(input);
  }
  return inputs;
}

/**
 * Drafts reports from files, shows what import makes of them, and writes sources, descriptions and reports – all or nothing.
 * @returns 0 when all is well; 1 when something keeps it from being written (with `--dry-run`: when a file cannot be read or holds no report); 2 for
 * wrong options.
 */
export async function run(
  args: string[],
  root = process.cwd(),
  standardInput: AsyncIterable<Uint8Array> = process.stdin,
): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const stop = (found: readonly Obstacle[], code: number) => {
    if (values.json) console.log(JSON.stringify({ reports: [], refused: [], files: [], errors: found }, null, 2));
    else for (const { code: name, message } of found) console.error(`${name} ${message}`);
    return code;
  };
  if (positionals.length === 0) {
    console.log(HELP);
    return 2;
  }
  const content = await readContent(root);
  const { knowledge, problems: knowledgeProblems } = readKnowledge(content.vocabulary);
  const { vocabulary, regions, problems: vocabularyProblems } = readVocabulary(content.vocabulary);
  if (!knowledge || vocabularyProblems.length) {
    console.error(terminal([...knowledgeProblems, ...vocabularyProblems]));
    return 1;
  }
  const wrong = wrongOptions(values, knowledge);
  if (wrong.length) return stop(wrong, 2);
  const check = { has: (path: string) => regions.byPath.has(path), hasCode: regions.hasCode };
  const known = catalogue(content.described, content.sums, check);
  let inputs: Input[];
  try {
    inputs = await readInputs(positionals, values, standardInput, content, known, knowledge);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return stop([{ code: error.code, message: error.message }], 1);
  }

  const wishes = { force: values.force, replace: values.replace, witnessOf: values['witness-of'] };
  const found = obstacles(inputs, known, content.sums, wishes);
  const bytes = new Map(inputs.map(({ source, text }) => [source, Buffer.from(text)]));
  const imported = importArchive(previewCatalogue(inputs, regions), bytes, vocabulary);
  if (values.json) console.log(draftJson(inputs, imported, regions, values.force, found));
  else {
    for (const input of inputs) {
      console.log(inputHead(input, imported, vocabulary.noise));
      for (const entry of input.entries) console.log(draftPreview(entry, imported));
    }
    console.log('');
    for (const { code, message } of found) console.error(`${code} ${message}`);
  }
  if (values['dry-run']) {
    if (!values.json) console.log('只是预览，没有写入任何文件。');
    return found.some(({ code }) => code === 'E-NO-REPORT') ? 1 : 0;
  }
  if (found.length) {
    if (!values.json) console.error('没有写入任何文件。');
    return 1;
  }

  const files = outcome(inputs, known, content.described, wishes, regions, today());
  return write(files, content, root, values.json);
}

/** Writes the files when the whole archive with them is without errors, and what import makes of it. */
async function write(
  files: ReadonlyMap<string, string>,
  content: Content,
  root: string,
  quiet: boolean,
): Promise<number> {
  const { errors, written } = await changeProject(root, content, files);
  if (errors.length) {
    console.error(`${terminal(errors)}\n没有写入任何文件。`);
    return 1;
  }
  if (quiet) return 0;
  console.log(`写入 ${written.length} 个文件：`);
  for (const path of written) console.log(`  ${path}`);
  console.log(`请核对 ${SOURCES} 与各 about.yml；改过以后运行 npm run import，再运行 npm run check。`);
  return 0;
}
