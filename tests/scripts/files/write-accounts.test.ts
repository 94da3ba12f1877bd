import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importProject } from '../../../scripts/files/import-project.ts';
import { writeAccounts } from '../../../scripts/files/write-accounts.ts';
import { ACCOUNTS, accountFile } from '../../../src/source/account-file.ts';
import { sourceLines } from '../../../src/source/source-lines.ts';

test('writes the account of every source: its text, its runs, its sums; old ones go', async () => {
  const root = await mkdtemp(join(tmpdir(), 'accounts-'));
  const { content, imported, problems } = await importProject(process.cwd());
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(await writeAccounts(root, content, imported)).toBe(content.texts.size);
  await writeFile(join(root, ACCOUNTS, 'gone.txt.json'), '{}');
  await writeAccounts(root, content, imported);
  expect((await readdir(join(root, ACCOUNTS))).sort()).toEqual(
    [...content.texts.keys()].map((name) => `${name}.json`).sort(),
  );
  for (const [name, bytes] of content.texts) {
    const file = accountFile.parse(JSON.parse(await readFile(join(root, ACCOUNTS, `${name}.json`), 'utf8')));
    expect(file.sha256).toBe(content.sums.get(name));
    expect(file.text).toBe(new TextDecoder().decode(bytes));
    expect(Object.values(file.totals).reduce((sum, count) => sum + count, 0)).toBe([...file.text].length);
    expect(file.runs.at(-1)?.to).toBe(file.text.length);
    const lines = sourceLines(file.text, file.runs);
    expect(lines.map(({ text, end }) => text + (end ? '\n' : '')).join('')).toBe(file.text);
  }
}, 30_000);
