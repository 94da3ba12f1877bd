import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contentFiles } from '../../src/collections/content-files.ts';

let root = '';
let watcher = new EventEmitter();
let held = new Map<string, unknown>();
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'content-'));
  mkdirSync(join(root, 'reports/hubei/2019'), { recursive: true });
  writeFileSync(join(root, 'reports/hubei/2019/about.yml'), '{"title":"一"}');
  watcher = new EventEmitter();
  held = new Map();
  const loader = contentFiles('reports', '**/about.yml', (path) => path.replace(/\/about\.yml$/, ''), JSON.parse);
  await loader.load({
    store: {
      clear: () => held.clear(),
      set: ({ id, data }: { id: string; data: unknown }) => held.set(id, data),
      delete: (id: string) => held.delete(id),
    },
    parseData: async ({ data }: { data: unknown }) => data,
    generateDigest: (text: string) => text,
    config: { root: pathToFileURL(`${root}/`) },
    watcher,
  } as unknown as LoaderContext);
});
afterEach(() => rmSync(root, { recursive: true }));

const edit = (text: string, event = 'change', path = 'reports/hubei/2019/about.yml') => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
  watcher.emit(event, join(root, path));
};
const holds = (expected: unknown) => vi.waitFor(() => expect(Object.fromEntries(held)).toEqual(expected));

it('files are entries under their ids, and follow what is changed, added and removed', async () => {
  await holds({ 'hubei/2019': { title: '一' } });
  edit('{"title":"二"}');
  await holds({ 'hubei/2019': { title: '二' } });
  edit('{"title":"新"}', 'add', 'reports/hunan/2020/about.yml');
  edit('{"title":"他"}', 'add', 'reports/hunan/2020/other.yml');
  await holds({ 'hubei/2019': { title: '二' }, 'hunan/2020': { title: '新' } });
  rmSync(join(root, 'reports/hubei/2019/about.yml'));
  watcher.emit('unlink', join(root, 'reports/hubei/2019/about.yml'));
  await holds({ 'hunan/2020': { title: '新' } });
});

it.each(['', '{"title":'])(
  'a file that was only begun when it was read (%j) is read again, though nothing is told',
  async (begun) => {
    edit(begun);
    await new Promise((turn) => setTimeout(turn, 50));
    expect(held.get('hubei/2019')).toEqual({ title: '一' });
    writeFileSync(join(root, 'reports/hubei/2019/about.yml'), '{"title":"二"}');
    await holds({ 'hubei/2019': { title: '二' } });
  },
);

it('what is wrong stays as it was', async () => {
  edit('{"title":');
  await new Promise((turn) => setTimeout(turn, 500));
  expect(held.get('hubei/2019')).toEqual({ title: '一' });
});
