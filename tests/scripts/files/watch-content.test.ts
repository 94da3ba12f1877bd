import { EventEmitter } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type ImportThread, importThread } from '../../../scripts/files/import-thread.ts';
import { type Watched, watchContent } from '../../../scripts/files/watch-content.ts';
import { removeProject, smallProject } from '../small-project.ts';

vi.setConfig({ testTimeout: 120_000 });

const REPORT = 'content/reports/shandong/qingdao/licang/2019/';

let root = '';
let thread: ImportThread;
let events = new EventEmitter();
let results: Parameters<Watched['onImport']>[0][] = [];
beforeEach(() => {
  root = smallProject();
  events = new EventEmitter();
  results = [];
  thread = importThread(root);
  watchContent(root, { on: (event, heard) => events.on(event, heard) }, thread.again, {
    onImport: (result) => results.push(result),
    onError: (error) => {
      throw error;
    },
  });
});
afterEach(async () => {
  await thread.end();
  removeProject(root);
});

/** Changes a file, says so, and waits for the import that follows. */
async function edit(path: string, change: (text: string) => string): Promise<Parameters<Watched['onImport']>[0]> {
  const before = results.length;
  writeFileSync(join(root, path), change(readFileSync(join(root, path), 'utf8')));
  events.emit('change', join(root, path));
  await vi.waitFor(() => expect(results.length).toBe(before + 1), { timeout: 60_000 });
  return results.at(-1) as Parameters<Watched['onImport']>[0];
}

it('what is edited is imported, and what became of it is written', async () => {
  rmSync(join(root, `${REPORT}report.mdx`));
  const { problems, written } = await edit(`${REPORT}about.yml`, (text) =>
    text.replace(/^title: .*$/m, 'title: 改过的题目'),
  );
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(written.join()).toContain('report.mdx');
  expect(readFileSync(join(root, `${REPORT}report.mdx`), 'utf8')).not.toBe('');
});

it('with an error nothing is written, and the next edit is imported all the same', async () => {
  rmSync(join(root, `${REPORT}report.mdx`));
  const broken = await edit(`${REPORT}about.yml`, (text) => `${text}\nunknownField: 1\n`);
  expect(broken.problems.some(({ level }) => level === 'error')).toBe(true);
  expect(broken.written).toEqual([]);
  const mended = await edit(`${REPORT}about.yml`, (text) => text.replace('\nunknownField: 1\n', ''));
  expect(mended.written.join()).toContain('report.mdx');
});

it('what import writes itself, and what it does not read, starts no import', async () => {
  for (const path of [`${REPORT}report.mdx`, 'docs/roadmap.md', 'src/pages/index.astro'])
    events.emit('change', join(root, path));
  events.emit('change', `/elsewhere/${REPORT}about.yml`);
  await edit(`${REPORT}about.yml`, (text) => text);
  expect(results).toHaveLength(1);
});

it('what import throws is told, and the next edit is imported all the same', async () => {
  const errors: unknown[] = [];
  const broken = new EventEmitter();
  let times = 0;
  watchContent(
    root,
    { on: (event, heard) => broken.on(event, heard) },
    async () => {
      if (times++ === 0) throw new Error('E-BUSY');
      return thread.again();
    },
    { onImport: (result) => results.push(result), onError: (error) => errors.push(error) },
  );
  broken.emit('change', join(root, `${REPORT}about.yml`));
  await vi.waitFor(() => expect(errors).toHaveLength(1), { timeout: 60_000 });
  broken.emit('change', join(root, `${REPORT}about.yml`));
  await vi.waitFor(() => expect(results).toHaveLength(1), { timeout: 60_000 });
});

it('the thread tells what import throws', async () => {
  await thread.again();
  writeFileSync(join(root, '.writing'), '');
  rmSync(join(root, `${REPORT}report.mdx`));
  await expect(thread.again()).rejects.toThrow();
});
