import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withdrawOffline, writeOffline } from '../../../scripts/files/write-offline.ts';
import { NO_BUILD, readBuild } from '../../../src/offline/build-mark.ts';
import type { SavedFiles } from '../../../src/offline/saved-files.ts';

let site: string;
const put = (file: string, text: string | Buffer) => {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
};
const get = (file: string) => readFileSync(join(site, file), 'utf8');
const page = (text: string) => `<meta name="build" content="${NO_BUILD}"><p>${text}</p>`;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'write-offline-'));
  for (const path of ['', 'search/', 'basket/', 'about/', 'offline/', 'offline/missing/', 'reports/hebei/2016/'])
    put(`${path}index.html`, page(path));
  put('404.html', page('404'));
  put('_astro/a.[b](1).js', 'export{}');
  put('_astro/large.js', 'x'.repeat(60_000));
  put('pagefind/archive.bin', 'index');
  put('data/reports.jsonl', '{}');
  put('data/all.zip', 'zip');
  put('robots.txt', '');
});
afterEach(() => rmSync(site, { recursive: true, force: true }));

describe('writeOffline', () => {
  it('marks every page, the page for no page too, with a build that only content changes', async () => {
    const { build } = await writeOffline(site);
    expect(build).toMatch(/^[0-9a-f]{16}$/);
    for (const file of ['index.html', '404.html', 'reports/hebei/2016/index.html'])
      expect(readBuild(get(file))).toBe(build);
    const worker = get('sw.js');
    expect((await writeOffline(site)).build).toBe(build);
    expect(get('sw.js')).toBe(worker);
    put('data/reports.jsonl', '{"id":1}');
    expect((await writeOffline(site)).build).not.toBe(build);
  });

  it('keeps shell and index with the worker, each with its sum, and nothing large', async () => {
    const { build } = await writeOffline(site);
    const worker = get('sw.js');
    for (const address of ['./', 'search/', 'offline/missing/', '_astro/a.[b](1).js', 'pagefind/archive.bin'])
      expect(worker).toContain(JSON.stringify(address).slice(1, -1));
    expect(worker).toContain(build);
    expect(worker.match(/sha256-[\w+/]{43}=/g)).toHaveLength(8);
    for (const address of ['reports/hebei', 'large.js', 'reports.jsonl', '__BUILD__', '__WB_MANIFEST'])
      expect(worker).not.toContain(address);
  });

  it('lists what the whole archive is, with what it weighs', async () => {
    const { build } = await writeOffline(site);
    const saved: SavedFiles = JSON.parse(get('offline/files.json'));
    expect(saved).toMatchObject({ build, whole: true });
    const paths = saved.files.map(([path]) => path);
    expect(paths).toContain('');
    expect(paths).toContain('reports/hebei/2016/');
    expect(paths).toContain('data/reports.jsonl');
    for (const left of ['404.html', 'robots.txt', 'data/all.zip', 'sw.js']) expect(paths).not.toContain(left);
    expect(saved.bytes).toBe(saved.files.reduce((sum, [, , size]) => sum + size, 0));
  });

  it('lists the search alone where the archive is too large, and does not keep an index that is too large unasked', async () => {
    const noise = Buffer.from(
      Uint32Array.from({ length: 5_100_000 }, (_, at) => Math.imul(at, 2654435761) ^ (at << 13)).buffer,
    );
    put('reports/hebei/2016/large.docx', noise);
    put('pagefind/archive.bin', noise.subarray(0, 3_000_000));
    const { saved } = await writeOffline(site);
    expect(saved.whole).toBe(false);
    expect(saved.files.map(([path]) => path)).toEqual(['pagefind/archive.bin']);
    expect(get('sw.js')).not.toContain('archive.bin');
  });
});

it('withdrawOffline leaves a worker that removes itself, and no list', async () => {
  await writeOffline(site);
  await withdrawOffline(site);
  expect(existsSync(join(site, 'offline/files.json'))).toBe(false);
  expect(get('sw.js')).toContain('unregister');
});
