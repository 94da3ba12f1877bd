import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Three sources of the archive with their reports; the whole vocabulary. */
const PARTS = [
  'content/vocabulary',
  'content/sources/000_3583e70e2c5ae511.txt',
  'content/sources/000_3583e70e2c5ae511.yml',
  'content/sources/001_9bac73edf8d24ee1.txt',
  'content/sources/001_9bac73edf8d24ee1.yml',
  'content/sources/003_0004396cb48acd1a.txt',
  'content/sources/003_0004396cb48acd1a.yml',
  'content/reports/hubei/wuhan/jiangan/2019-2020',
  'content/reports/guangdong/shaoguan/wujiang/2019-2020',
  'content/reports/shandong/qingdao/licang/2019',
];

/** A copy of a small part of the archive in a folder of its own, to be spoiled by a test. Remove it with `removeProject`. */
export function smallProject(): string {
  const root = mkdtempSync(join(tmpdir(), 'archive-'));
  for (const part of PARTS) cpSync(part, join(root, part), { recursive: true });
  return root;
}

export const removeProject = (root: string) => rmSync(root, { recursive: true, force: true });

/** Path, content and time of change of everything below a folder: equal snapshots mean that nothing was touched. */
export function snapshot(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const info = statSync(path, { throwIfNoEntry: false });
      return `${path} ${info?.mtimeMs} ${info?.isFile() ? readFileSync(path, 'latin1') : ''}`;
    });
}
