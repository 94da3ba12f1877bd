import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/files/serve.ts';

let folder: string;
let served: Served;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'site/报告'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'site/index.html'), '<p>首页</p>'.repeat(100));
  writeFileSync(join(folder, 'site/404.html'), '没有');
  writeFileSync(join(folder, 'site/报告/index.html'), '报告');
  writeFileSync(join(folder, 'site/a.pf_index'), 'x');
  served = await serve(join(folder, 'site'), 0, '/archive/');
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** Sends the path as it is; `fetch` would tidy it first. */
const raw = (path: string, method = 'GET', headers = {}) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown>; body: string }>((done, failed) => {
    request({ port: served.port, host: 'localhost', path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => {
        body += chunk;
      });
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', failed)
      .end();
  });

describe('serve', () => {
  test('gives pages, gzipped when asked, with type and validator', async () => {
    const response = await fetch(`${served.origin}/archive/`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toContain('首页');
    const plain = await raw('/archive/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    const again = await raw('/archive/', 'GET', { 'if-none-match': plain.headers.etag });
    expect(again.status).toBe(304);
    expect((await raw('/archive/a.pf_index')).headers['content-type']).toBe('application/octet-stream');
  });

  test('adds the slash a folder needs, keeps the query, decodes names', async () => {
    expect((await raw('/archive?q=1')).headers.location).toBe('/archive/?q=1');
    const folderPath = `/archive/${encodeURIComponent('报告')}`;
    expect((await raw(`${folderPath}?q=1`)).headers.location).toBe(`${folderPath}/?q=1`);
    expect((await raw(`${folderPath}/`)).body).toBe('报告');
  });

  test.each([
    '/archive/../secret.txt',
    '/archive/%2e%2e/secret.txt',
    '/archive/..%2fsecret.txt',
    '/archive/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/archive/a.pf_index%00.html',
    '/archive/%E0%A4%A',
    '/elsewhere/',
    '//archive/',
  ])('%s is not found', async (path) => {
    const response = await raw(path);
    expect(response.status).toBe(404);
    expect(response.body).toBe('没有');
  });

  test('answers GET and HEAD only', async () => {
    expect((await raw('/archive/', 'HEAD')).body).toBe('');
    expect((await raw('/archive/', 'POST')).status).toBe(405);
  });

  test('takes a free port when the wanted one is in use', async () => {
    const other = await serve(join(folder, 'site'), served.port);
    expect(other.port).not.toBe(served.port);
    expect((await fetch(`${other.origin}/`)).status).toBe(200);
    await other.close();
  });
});
