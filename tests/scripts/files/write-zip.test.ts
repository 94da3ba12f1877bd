import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { serve } from '../../../scripts/files/serve.ts';
import { writeZip } from '../../../scripts/files/write-zip.ts';
import { SITE_ZIP } from '../../../src/collections/site-zip.ts';

let folder: string;
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-zip-'));
  put('site/index.html', '<a class="brand" href="/archive/">');
  put('site/reports/甲/index.html', '报告');
  put('site/data/reports.jsonl', '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('holds every file at its address, says how to open it, and is the same for the same site', async () => {
  const bytes = await writeZip(join(folder, 'site'), '/archive/');
  const zip = readFileSync(join(folder, 'site', SITE_ZIP));
  expect(bytes).toBe(zip.length);
  const files = unzipSync(zip);
  expect(Object.keys(files).sort()).toEqual(
    ['archive/index.html', 'archive/reports/甲/index.html', 'archive/data/reports.jsonl', '打开方法.txt'].sort(),
  );
  expect(strFromU8(files['打开方法.txt'] as Uint8Array)).toContain('http://localhost:8000/archive/');
  await writeZip(join(folder, 'site'), '/archive/');
  expect(readFileSync(join(folder, 'site', SITE_ZIP)).equals(zip)).toBe(true);
});

it('works where it was unpacked, from a server that knows nothing of the archive', async () => {
  await writeZip(join(folder, 'site'), '/archive/');
  for (const [name, content] of Object.entries(unzipSync(readFileSync(join(folder, 'site', SITE_ZIP)))))
    put(`unpacked/${name}`, strFromU8(content));
  const server = await serve(join(folder, 'unpacked'));
  const response = await fetch(`${server.origin}/archive/reports/${encodeURIComponent('甲')}/`);
  expect(await response.text()).toBe('报告');
  await server.close();
});
