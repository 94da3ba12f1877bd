import type { Refusal } from '../../src/change/change.ts';
import type { About } from '../../src/report/about.ts';
import { REPORTS } from '../../src/report/catalogue.ts';
import { terminal } from '../reporters/terminal.ts';
import { type Changes, changeProject } from './change-project.ts';
import { type ImportedProject, importProject } from './import-project.ts';

/** Today, ISO 8601, as histories are dated. */
export const today = () => new Date().toISOString().slice(0, 10);

/** Prints why nothing was done. @returns the exit code. */
export function refuse({ code, message }: Refusal): number {
  console.error(`${code} ${message}\n没有写入任何文件。`);
  return 1;
}

/** A project without errors; else they are printed, since a change would be lost among them. */
export async function soundProject(root: string): Promise<ImportedProject | undefined> {
  const project = await importProject(root);
  const errors = project.problems.filter(({ level }) => level === 'error');
  if (errors.length === 0) return project;
  console.error(`${terminal(errors)}\n请先改正以上错误。没有写入任何文件。`);
  return undefined;
}

/** A report of the project by its key, as a person gives it: with or without the folder. */
export function reportOf(
  { catalogue, content }: ImportedProject,
  given: string,
): { key: string; about: About; text: string; file: string } | Refusal {
  const key = given.replace(/^\.?\/?(?:content)?\/?reports\//u, '').replace(/\/(?:about\.yml|report\.mdx)?$/u, '');
  const report = catalogue.reports.get(key);
  const text = content.described.find(({ path }) => path === report?.file)?.text;
  if (report && text !== undefined) return { key, text, ...report };
  const near = [...catalogue.reports.keys()].filter(
    (one) => one.startsWith(key) || key.startsWith(one.replace(/\/[^/]*$/u, '')),
  );
  return {
    code: 'E-KEY',
    message: `没有报告 ${key}。${near.length ? `是不是 ${near.slice(0, 3).join('、')}？` : `编号就是 ${REPORTS} 下的路径，如 hubei/wuhan/jiangan/2019-2020。`}`,
  };
}

export const isRefusal = (value: object): value is Refusal => 'code' in value && 'message' in value;

/** Makes a change, all or nothing, and says what was written. @returns the exit code. */
export async function applyChange(root: string, project: ImportedProject, changes: Changes): Promise<number> {
  const { errors, written } = await changeProject(root, project.content, changes, project.imported.reports);
  if (errors.length) {
    console.error(`${terminal(errors)}\n没有写入任何文件。`);
    return 1;
  }
  for (const path of written)
    console.log(`  ${path}${changes.has(path) && changes.get(path) === undefined ? '（删除）' : ''}`);
  return 0;
}
