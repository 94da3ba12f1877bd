import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive, WrittenFile } from '../../src/check/archive.ts';
import { check } from '../../src/check/check.ts';
import { datedEvents } from '../../src/check/dated-events.ts';
import { EXCEPTIONS, readExceptions } from '../../src/check/exceptions.ts';
import { generatedPath, staleReports } from '../../src/check/stale-reports.ts';
import { REPORTS } from '../../src/report/catalogue.ts';
import { parseLedger } from '../../src/report/ledger.ts';
import type { Problem } from '../../src/report/problem.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { progress } from '../reporters/progress.ts';
import type { ImportCache } from './import-cache.ts';
import { type ImportedProject, importProject } from './import-project.ts';

const VOCABULARY = 'content/vocabulary/';
const EVENTS = 'dated-events.yml';
/** Folders with documents that people write, beside those that import reads. */
const DOCUMENTS = ['', 'docs/', 'content/terms/'];

async function documents(root: string): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const folder of DOCUMENTS) {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries)
      if (entry.isFile() && entry.name.endsWith('.md'))
        files.push({ path: folder + entry.name, text: await readFile(join(root, folder, entry.name), 'utf8') });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The archive as rules look at it. */
function archiveOf(project: ImportedProject, written: readonly WrittenFile[], root: string): Archive {
  const { content, catalogue, imported, problems } = project;
  const { events, problems: eventProblems } = datedEvents(content.vocabulary.get(EVENTS) ?? '', VOCABULARY + EVENTS);
  const { ledger, problems: ledgerProblems } = parseLedger(content.ledger);
  const { exceptions, problems: exceptionProblems } = readExceptions(content.exceptions);
  const told = [...problems, ...eventProblems, ...ledgerProblems, ...exceptionProblems];
  // what import makes of a source with mistakes says nothing of the files that were made before
  const sound = !told.some(({ level }) => level === 'error');
  const fresh = new Map([...imported.reports].map(([id, { blocks }]) => [generatedPath(id), toMdx(blocks)]));
  if (sound) told.push(...staleReports(fresh, content.generated));
  return {
    reports: [...imported.reports.values()].map((report) => ({ ...report, file: `${REPORTS}${report.id}/about.yml` })),
    tombstones: catalogue.tombstones,
    lines: new Map([...content.texts].map(([name, bytes]) => [name, new TextDecoder().decode(bytes).split('\n')])),
    sources: catalogue.sources,
    ledger,
    events,
    written: [
      ...content.described,
      ...[...content.vocabulary].flatMap(([name, text]) =>
        name.endsWith('.yml') ? [{ path: VOCABULARY + name, text }] : [],
      ),
      { path: EXCEPTIONS, text: content.exceptions },
      ...written,
    ],
    exceptions,
    told,
    complete: sound,
    exists: (path) => existsSync(join(root, path)),
    lineOf: catalogue.lineOf,
  };
}

/** Imports the project at `root` and runs all rules over it. Nothing is written. @param onSource and @param cache as in `importContent`. */
export async function checkProject(
  root: string,
  onSource?: (done: number, all: number) => void,
  cache?: ImportCache,
): Promise<{ project: ImportedProject; problems: Problem[] }> {
  const project = await importProject(root, onSource, cache);
  return { project, problems: check(archiveOf(project, await documents(root), root), progress('规则')) };
}
