import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readVocabulary } from '../../src/import/read-vocabulary.ts';
import { attachments, MOST_ATTACHMENTS } from '../../src/pull/attachments.ts';
import { draftOptions } from '../../src/pull/draft-options.ts';
import { readSubmission, type Submission, SubmissionError } from '../../src/pull/read-submission.ts';
import { type SubmissionOutcome, submissionReply } from '../../src/pull/submission-reply.ts';
import { findRegions } from '../../src/report/find-regions.ts';
import { fetchAttachment } from '../files/fetch-attachment.ts';
import { readContent } from '../files/read-content.ts';

export const summary = '由“提交一份报告”表单（GitHub 的事件文件）起草报告，供工作流使用';

const HELP = `用法：npm run submission -- --event <事件文件> --out <文件夹>
  在 <文件夹> 里写 reply.md（答复）和 files/（起草的文件）；起草的文件也写进 content/`;

const CLI = new URL('../cli.ts', import.meta.url).pathname;
/** An event file is a few times the form; GitHub's own limit is far below. */
const MOST_BYTES = 2 * 1024 * 1024;
/** Characters of output that are kept; the reply shows less. */
const MOST_OUTPUT = 16 * 1024 * 1024;

/** Runs `npm run new` in a process of its own: no shell, each argument by itself. */
function draft(args: string[], root: string): Promise<{ code: number; out: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, 'new', ...args], { cwd: root, maxBuffer: MOST_OUTPUT }, (error, out, errors) =>
      resolve({ code: error ? Number(error.code) || 1 : 0, out, errors }),
    );
  });
}

/** Files of `content/` by path, with the time they were written and their length. */
async function written(root: string): Promise<Map<string, string>> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const stamps = await Promise.all(
    files.map(async (file) => {
      const { mtimeMs, size, ino } = await stat(file);
      return [file.slice(root.length + 1).replaceAll('\\', '/'), `${mtimeMs} ${size} ${ino}`] as const;
    }),
  );
  return new Map(stamps);
}

/** The files to draft from, written to a folder of their own; what is not used is told. */
async function inputs(
  { issue, fields: { files = '', text } }: Submission,
  folder: string,
  get: typeof fetch,
): Promise<{ paths: string[]; doubts: string[] }> {
  const { found, refused } = attachments(files);
  const doubts = refused.map((address) => `附件里的链接 ${address} 不是上传的文件，没有读。`);
  if (found.length > MOST_ATTACHMENTS) doubts.push(`附件有 ${found.length} 个，只读了前 ${MOST_ATTACHMENTS} 个。`);
  const paths: string[] = [];
  for (const [index, { name, url }] of found.slice(0, MOST_ATTACHMENTS).entries()) {
    const path = join(folder, String(index + 1), name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await fetchAttachment(url, get));
    paths.push(path);
  }
  if (paths.length > 0) return { paths, doubts: text ? [...doubts, '有附件，粘贴的全文没有用。'] : doubts };
  if (!text)
    throw new SubmissionError(
      'E-SUBMISSION-EMPTY',
      '既没有附件，也没有全文；请把文件拖进“附件”，或把全文粘贴到“全文”。',
    );
  const path = join(folder, `issue-${issue}.txt`);
  await writeFile(path, text.endsWith('\n') ? text : `${text}\n`);
  return { paths: [path], doubts };
}

async function outcome(
  submission: Submission,
  root: string,
  folder: string,
  get: typeof fetch,
): Promise<SubmissionOutcome> {
  const { issue, fields } = submission;
  try {
    const { paths, doubts } = await inputs(submission, folder, get);
    const { regions } = readVocabulary((await readContent(root)).vocabulary);
    const stated = draftOptions(fields, regions, findRegions(regions, []));
    const before = await written(root);
    const { code, out, errors } = await draft([...stated.options, '--', ...paths], root);
    const after = await written(root);
    const changed = [...after].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path);
    const hidden = (told: string) => told.replaceAll(`${folder}/`, '');
    return {
      issue,
      files: code === 0 ? changed.sort() : [],
      doubts: [...doubts, ...stated.doubts],
      obstacles: hidden(errors)
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('没有写入')),
      preview: hidden(out),
    };
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error;
    return { issue, files: [], doubts: [], obstacles: [`${error.code} ${error.message}`], preview: '' };
  }
}

/** @returns 0 when the form was read, whether or not a report came of it (the reply says so); 1 when there is no form; 2 for wrong options. */
export async function run(args: string[], root = process.cwd(), get: typeof fetch = fetch): Promise<number> {
  const { values } = parseArgs({ args, options: { event: { type: 'string' }, out: { type: 'string' } } });
  if (!values.event || !values.out) {
    console.log(HELP);
    return 2;
  }
  const { event, out } = values;
  const folder = await mkdtemp(join(tmpdir(), 'submission-'));
  try {
    if ((await stat(event)).size > MOST_BYTES) throw new SubmissionError('E-EVENT', '事件文件太大。');
    const result = await outcome(readSubmission(await readFile(event, 'utf8')), root, folder, get);
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'reply.md'), submissionReply(result));
    for (const file of result.files) await cp(join(root, file), join(out, 'files', file), { recursive: true });
    console.log(result.files.length ? `起草了 ${result.files.length} 个文件。` : '没有起草，原因见 reply.md。');
    return 0;
  } catch (error) {
    if (!(error instanceof SubmissionError)) throw error;
    console.error(`${error.code} ${error.message}`);
    return 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
