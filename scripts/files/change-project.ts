import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { generatedPath } from '../../src/check/stale-reports.ts';
import { REPORTS, SOURCES, WITHDRAWN } from '../../src/report/catalogue.ts';
import { LEDGER, ledgerText, parseLedger, withReports } from '../../src/report/ledger.ts';
import type { Problem } from '../../src/report/problem.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { type ImportedProject, importContent } from './import-project.ts';
import type { Content } from './read-content.ts';
import { writeAll } from './write-all.ts';

/** New content of files below `content/`, by path relative to the project; undefined removes one. */
export type Changes = ReadonlyMap<string, string | undefined>;

export const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');

/** Content as it would be after changes; nothing is written. */
function changed(content: Content, changes: Changes): Content {
  const described = content.described.filter(({ path }) => !changes.has(path));
  const [texts, sums, generated] = [new Map(content.texts), new Map(content.sums), new Map(content.generated)];
  for (const [path, text] of changes) {
    const name = path.startsWith(SOURCES) && path.endsWith('.txt') ? path.slice(SOURCES.length) : undefined;
    if (name !== undefined && text !== undefined) {
      texts.set(name, Buffer.from(text));
      sums.set(name, sha256(text));
    } else if (name !== undefined) {
      texts.delete(name);
      sums.delete(name);
    } else if (path.endsWith('/report.mdx') && text === undefined) generated.delete(path);
    else if (
      text !== undefined &&
      (path.startsWith(SOURCES) || path.endsWith('/about.yml') || path.endsWith(WITHDRAWN))
    )
      described.push({ path, text });
  }
  return { ...content, described: described.sort((a, b) => (a.path < b.path ? -1 : 1)), texts, sums, generated };
}

/** The files that import writes for a project: `report.mdx` of every report, and the ledger of ids. */
export function generatedFiles({ content, imported }: ImportedProject): Map<string, string> {
  const files = new Map([...imported.reports].map(([id, { blocks }]) => [generatedPath(id), toMdx(blocks)]));
  const { ledger, problems } = parseLedger(content.ledger);
  // a ledger with lines that cannot be read is not written over: they would be lost
  if (problems.length === 0) files.set(LEDGER, ledgerText(withReports(ledger, imported.reports.values())));
  return files;
}

/** Ids that passages had before a change and have no more after it, in reports that keep their key. */
function lostIds(before: ImportedProject['imported']['reports'], { imported }: ImportedProject): Problem[] {
  return [...imported.reports].flatMap(([id, { about, blocks }]): Problem[] => {
    const present = new Set([...blocks, ...about.formerIds].map((one) => one.id));
    const gone = (before.get(id)?.blocks ?? []).flatMap((one) => (present.has(one.id) ? [] : [one.id]));
    if (gone.length === 0) return [];
    const message = `这样改会使发布过的编号不见：${gone.map((one) => `#${one}`).join('、')}。`;
    const hint = '请缩小范围，不要动行首的编号；确要这样，先在 about.yml 的 formerIds 里写明这些编号。';
    return [{ code: 'id-vanished', level: 'error', file: `${REPORTS}${id}/about.yml`, message, hint }];
  });
}

/**
 * Changes the project at `root` and writes what import makes of it, when the whole archive with the changes is without errors; else writes nothing.
 * @param before the reports as they are: no passage of theirs may lose its id.
 * @returns the errors, or the paths that changed, relative to the project.
 */
export async function changeProject(
  root: string,
  content: Content,
  changes: Changes,
  before: ImportedProject['imported']['reports'] = new Map(),
): Promise<{ errors: Problem[]; written: string[] }> {
  const project = importContent(changed(content, changes));
  const lost = lostIds(before, project);
  const errors = [...project.problems, ...lost, ...parseLedger(content.ledger).problems].filter(
    ({ level }) => level === 'error',
  );
  if (errors.length) return { errors, written: [] };
  const files = new Map<string, string | undefined>([...changes, ...generatedFiles(project)]);
  const written = await writeAll(root, new Map([...files].map(([path, text]) => [join(root, path), text])));
  return { errors, written: written.map((path) => path.slice(root.length + 1).replaceAll('\\', '/')) };
}
