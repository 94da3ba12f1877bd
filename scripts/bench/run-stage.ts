// The process of one stage, started by `runStage` in the folder of a project. What a stage does not need is not loaded, so that its memory is its own.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type { StageName, StageReport, StageShare } from './stage.ts';

const root = process.cwd();
// as `scripts/cli.ts` does
enableCompileCache(join(root, '.cache/compile'));

/** Nobody looks more often, in milliseconds. */
const OFTEN = 500;
let last = 0;
/** Tells how far the stage is. */
function share(done: number, all: number): void {
  if (performance.now() - last < OFTEN) return;
  last = performance.now();
  process.send?.({ done, all } satisfies StageShare);
}

/** Runs a command of the project. @throws Error when it ends with another status than one of these. */
async function command(file: string, ...accepted: number[]): Promise<void> {
  const { run } = (await import(`../commands/${file}.ts`)) as { run(args: string[]): Promise<number> };
  const status = await run([]);
  if (!accepted.includes(status)) throw new Error(`${file}: ${status}`);
}

const reports = () =>
  readdirSync('content/reports', { recursive: true }).filter((name) => String(name).endsWith('about.yml')).length;

/** Finds the similar measures of the archive as it stands. */
async function link() {
  const { readArchive } = await import('../files/read-archive.ts');
  const { writeLinks } = await import('../files/write-links.ts');
  const { reports: all, vocabulary } = await readArchive(root);
  return writeLinks(root, all, vocabulary, share);
}

/** Each does its work and resolves to the number of items. */
const STAGES: Record<StageName, () => Promise<number>> = {
  async import() {
    await command('import', 0);
    return reports();
  },
  async reimport() {
    const [changed] = globSync('content/reports/**/about.yml').sort();
    if (!changed) throw new Error('no report to change');
    const { source } = JSON.parse(readFileSync(changed, 'utf8')).witnesses[0];
    const file = `content/sources/${source}`;
    // 落实各项制度。 → 落实各项制度。量测时改过一次。: every paragraph ends in another way, and with it nearly every measure
    const text = readFileSync(file, 'utf8').replaceAll(/。$/gmu, '。量测时改过一次。');
    writeFileSync(file, text);
    const about = file.replace(/txt$/, 'yml');
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(about, JSON.stringify({ ...JSON.parse(readFileSync(about, 'utf8')), sha256 }));
    await command('import', 0);
    return reports();
  },
  async check() {
    // what rules find in made-up text is no failure of the stage: all of them have run
    await command('check', 0, 1);
    return reports();
  },
  async similarity() {
    return (await link()).measures;
  },
  async relink() {
    const { anew } = await link();
    if (anew === 0) throw new Error('relink comes after similarity and reimport');
    return anew;
  },
  async site() {
    const { buildSite } = await import('../files/build-site.ts');
    const { importProject } = await import('../files/import-project.ts');
    const { readArchive } = await import('../files/read-archive.ts');
    const { writeAccounts } = await import('../files/write-accounts.ts');
    const { writeLinks } = await import('../files/write-links.ts');
    const { content, imported } = await importProject(root);
    await writeAccounts(root, content, imported);
    const archive = await readArchive(root);
    // searching is measured on a site without the pages that show similar measures
    if (existsSync('src/pages/reports')) await writeLinks(root, archive.reports, archive.vocabulary);
    await buildSite(root, archive.reports.length, share);
    return readdirSync('dist', { recursive: true }).filter((name) => String(name).endsWith('.html')).length;
  },
  async search() {
    const { indexSearch } = await import('../files/index-search.ts');
    return indexSearch('dist', undefined, share);
  },
};

const items = await STAGES[process.argv[2] as StageName]();
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const told: StageReport = { items, processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
process.send?.(told, () => process.disconnect());
