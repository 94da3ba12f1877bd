import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { Fix, Problem } from '../../src/report/problem.ts';
import type { Changes } from './change-project.ts';
import type { Content } from './read-content.ts';

/** As people write these files: long lines stay whole. */
const FORMAT = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Entries of one list are taken out from its end, so that the places of the others stay right. */
const lastFirst = (a: Fix, b: Fix) => ('at' in a && 'at' in b ? Number(b.at.at(-1)) - Number(a.at.at(-1)) || 0 : 0);

/** A YAML text after fixes; comments and the order of fields stay as people wrote them. */
function fixed(text: string, fixes: readonly Fix[]): string {
  let result = text;
  const edits = fixes.filter((fix) => 'at' in fix);
  if (edits.length) {
    const document = parseDocument(result);
    for (const { at, to } of [
      ...edits.filter(({ to }) => to !== undefined),
      ...edits.filter(({ to }) => to === undefined).sort(lastFirst),
    ]) {
      if (to === undefined) document.deleteIn(at);
      else {
        const node = document.createNode(to);
        if (isSeq(node)) node.flow = true;
        document.setIn(at, node);
      }
    }
    // a list without entries would be written as [] after its comments
    const { contents } = document;
    result =
      (isSeq(contents) || isMap(contents)) && contents.items.length === 0 ? comments(text) : document.toString(FORMAT);
  }
  for (const fix of fixes) if ('erase' in fix) for (const sign of fix.erase) result = result.replaceAll(sign, '');
  return result;
}

const comments = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('#'))
    .map((line) => `${line}\n`)
    .join('');

/** What the fixes of problems make of the files they are in; nothing is written. @returns new contents by path, and what was done to each. */
export async function applyFixes(
  root: string,
  content: Content,
  problems: readonly Problem[],
): Promise<{ changes: Changes; done: string[] }> {
  const changes = new Map<string, string>();
  const done: string[] = [];
  const known = new Map(content.described.map(({ path, text }) => [path, text]));
  for (const [file, found] of Map.groupBy(
    problems.filter(({ fix }) => fix !== undefined),
    (problem) => problem.file,
  )) {
    const text = known.get(file) ?? (await readFile(join(root, file), 'utf8'));
    const fixes = found.flatMap(({ fix }) => fix ?? []);
    changes.set(file, fixed(text, fixes));
    for (const { code, line, message } of found) done.push(`${file}${line ? `:${line}` : ''}  ${code}  ${message}`);
  }
  return { changes, done };
}
