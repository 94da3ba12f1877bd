import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { passageFile } from '../../../scripts/files/passage-file.ts';
import { measure } from '../../similarity/measures.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'passages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const written = (text: string) => {
  const file = join(folder, 'passages.jsonl');
  writeFileSync(file, text);
  return passageFile(file);
};
const text = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

it('gives the passages of each report, and all in order, whatever their letters and lengths', () => {
  const rows = [
    measure('hubei/2019#1', '落实“双减”。\u2028𠀀'),
    measure('hubei/2019#2', '课后服务'.repeat(1_200_000)),
    measure('hubei/2019#3', '很短。'),
    measure('hebei/2014#1', '食堂。'),
  ];
  for (const end of ['', '\n', '\n\n']) {
    const file = written(text(rows).trimEnd() + end);
    expect([...file]).toEqual(rows);
    expect(file.length).toBe(4);
    expect([...file.first]).toEqual([
      ['hubei/2019', 0],
      ['hebei/2014', 3],
    ]);
    expect(file.own('hebei/2014')).toEqual([rows[3]]);
    expect(file.own('hunan/2008')).toEqual([]);
  }
});

it('an empty file has none', () => {
  const file = written('');
  expect([...file]).toEqual([]);
  expect(file.length).toBe(0);
});

it('is refused where passages of a report stand apart', () => {
  const rows = ['hubei/2019#1', 'hebei/2014#1', 'hubei/2019#2'].map((id) => measure(id, '食堂。'));
  expect(() => written(text(rows))).toThrow('hubei/2019#2');
});
