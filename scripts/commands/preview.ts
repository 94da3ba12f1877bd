import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { previewFiles } from '../../src/change/preview-files.ts';
import { SOURCES } from '../../src/report/catalogue.ts';
import { generatedFiles } from '../files/change-project.ts';
import { importContent, importProject } from '../files/import-project.ts';
import { isRefusal, refuse, reportOf } from '../files/project-report.ts';
import { readContent } from '../files/read-content.ts';
import { writeAccounts } from '../files/write-accounts.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '几秒内在浏览器里看一份报告，改了 about.yml 随即更新';

const HELP = `用法：npm run preview -- <报告编号> [--port <端口>]
只把这一份报告放进一个临时的网站，几秒就能看到；改了它的 about.yml 或来源，页面随即更新。按 Ctrl+C 结束。
检索、统计和别的报告不在里面；要看整个网站，用 npm start。`;

const PORT = 4322;
/** What a site needs besides sources and reports. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const CONTENT = ['content/vocabulary', 'content/terms'];
/** A person who saves twice in a row means one change. */
const SETTLED = 200;

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Whether nobody listens on a port of this machine. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}

/** A folder with the site's code and vocabulary, and no report. The packages are linked one by one, so that what Astro keeps beside them stays apart. */
function emptySite(root: string): string {
  const site = mkdtempSync(join(tmpdir(), 'preview-'));
  for (const part of CODE)
    if (existsSync(join(project, part))) cpSync(join(project, part), join(site, part), { recursive: true });
  for (const part of CONTENT)
    if (existsSync(join(root, part))) cpSync(join(root, part), join(site, part), { recursive: true });
  mkdirSync(join(site, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules')))
    if (!name.startsWith('.')) symlinkSync(join(project, 'node_modules', name), join(site, 'node_modules', name));
  return site;
}

/** Puts one report of a project into a site of its own. @returns its problems as text, or undefined when all is well. */
async function fill(site: string, root: string, key: string): Promise<string | undefined> {
  const whole = await importProject(root);
  const report = whole.catalogue.reports.get(key);
  const own = whole.problems.filter(({ level }) => level === 'error');
  if (!report || own.length) return terminal(own);
  const files = previewFiles(key, whole.catalogue, whole.content);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const alone = importContent(await readContent(site));
  const errors = alone.problems.filter(({ level }) => level === 'error');
  if (errors.length) return terminal(errors);
  for (const [path, text] of generatedFiles(alone)) writeFileSync(join(site, path), text);
  await writeAccounts(site, alone.content, alone.imported);
  return undefined;
}

/**
 * Shows one report of the project at `root` in a browser until it is stopped.
 * @param ready called once the page can be read, with its address, the seconds that took, and a function that ends the preview; a test ends it there.
 * @returns 0; 1 when the report cannot be shown; 2 for wrong options.
 */
export async function run(
  args: string[],
  root = process.cwd(),
  ready: (address: string, seconds: number, stop: () => void) => void = () => {},
): Promise<number> {
  const start = performance.now();
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { port: { type: 'string', default: String(PORT) }, help: { type: 'boolean', default: false } },
  });
  const [given, ...more] = positionals;
  if (values.help || !given || more.length || !/^\d{1,5}$/.test(values.port)) {
    console.log(HELP);
    return values.help ? 0 : 2;
  }
  const report = reportOf(await importProject(root), given);
  if (isRefusal(report)) return refuse(report);
  const site = emptySite(root);
  const folder = process.cwd();
  try {
    const problems = await fill(site, root, report.key);
    if (problems !== undefined) {
      console.error(problems);
      return 1;
    }
    let port = Number(values.port);
    while (!(await isFree(port))) port++;
    const { dev } = await import('astro');
    // pages read what they need of the project from the folder they are built in
    process.chdir(site);
    const server = await dev({ root: site, logLevel: 'error', server: { port } });
    const base = (process.env.BASE_PATH ?? '').replace(/\/$/, '');
    const address = `http://localhost:${port}${base}/reports/${report.key}/`;
    // the first visit compiles the page: a person should not wait for it
    const { ok, status } = await fetch(address);
    const seconds = (performance.now() - start) / 1000;
    if (ok)
      console.log(
        `请在浏览器中打开：${address}\n用时 ${seconds.toFixed(1)} 秒。改了 about.yml 会随即更新；按 Ctrl+C 结束。`,
      );
    else console.error(`E-PREVIEW 这份报告的页面没有建成（${status}），请运行 npm run check。`);
    let timer: NodeJS.Timeout | undefined;
    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const wrong = await fill(site, root, report.key);
        console.log(wrong ?? '已更新。');
      }, SETTLED);
    };
    const watched = [dirname(report.file), SOURCES].map((path) => watch(join(root, path), refresh));
    await new Promise<void>((resolve) => {
      process.once('SIGINT', resolve);
      process.once('SIGTERM', resolve);
      ready(address, seconds, resolve);
    });
    clearTimeout(timer);
    for (const watcher of watched) watcher.close();
    await server.stop();
    return ok ? 0 : 1;
  } finally {
    process.chdir(folder);
    rmSync(site, { recursive: true, force: true });
  }
}
