import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent } from '../../../scripts/files/read-content.ts';

let root = '';
const write = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'read-content-'));
  write('content/sources/b.txt', '乙');
  write('content/sources/b.yml', 'site: 乙');
  write('content/sources/a.txt', '\ufeff甲\r\n');
  write('content/reports/anhui/2015/about.yml', 'title: 甲');
  write('content/reports/anhui/2015/report.mdx', '\ufeffx');
  write('content/vocabulary/noise.yml', 'rules: []');
});
afterEach(() => rmSync(root, { recursive: true }));

describe('readContent', () => {
  it('gives everything that import reads, by path or name, in order', async () => {
    const content = await readContent(root);
    expect(content.described).toEqual([
      { path: 'content/sources/b.yml', text: 'site: 乙' },
      { path: 'content/reports/anhui/2015/about.yml', text: 'title: 甲' },
    ]);
    expect([...content.texts.keys()]).toEqual(['a.txt', 'b.txt']);
    expect(content.generated).toEqual(new Map([['content/reports/anhui/2015/report.mdx', '\ufeffx']]));
    expect(content.vocabulary).toEqual(new Map([['noise.yml', 'rules: []']]));
    expect(content.problems).toEqual([]);
  });

  it('gives sources byte by byte, with their checksums', async () => {
    const { texts, sums } = await readContent(root);
    const bytes = new TextEncoder().encode('\ufeff甲\r\n');
    expect(new Uint8Array(texts.get('a.txt') ?? [])).toEqual(bytes);
    expect(sums.get('a.txt')).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('takes the BOM off a YAML file', async () => {
    write('content/sources/b.yml', '\ufeffsite: 乙');
    expect((await readContent(root)).described[0]?.text).toBe('site: 乙');
  });

  it('tells a file that is not UTF-8, and that it cannot be read', async () => {
    write('content/sources/b.yml', new Uint8Array([0x73, 0x69, 0xbd, 0xcc]));
    const { described, problems } = await readContent(root);
    expect(described[0]).toMatchObject({ path: 'content/sources/b.yml', unreadable: true });
    expect(problems).toMatchObject([{ code: 'file-encoding', file: 'content/sources/b.yml', level: 'error' }]);
  });

  it('tells what does not belong there, and passes over what the system leaves behind', async () => {
    write('content/sources/c.docx', 'PK');
    write('content/reports/anhui/2015/About.yml', '');
    write('content/reports/.DS_Store', '');
    expect((await readContent(root)).problems.map(({ code, file }) => [code, file])).toEqual([
      ['file-unknown', 'content/sources/c.docx'],
      ['file-unknown', 'content/reports/anhui/2015/About.yml'],
    ]);
  });

  it('follows no links, whether to files or folders, and tells them', async () => {
    write('secret.txt', '机密');
    symlinkSync(join(root, 'secret.txt'), join(root, 'content/sources/c.txt'));
    symlinkSync(join(root, 'content/reports/anhui'), join(root, 'content/reports/loop'));
    const { texts, described, problems } = await readContent(root);
    expect(texts.has('c.txt')).toBe(false);
    expect(described).toHaveLength(2);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['file-link', 'content/sources/c.txt'],
      ['file-link', 'content/reports/loop'],
    ]);
  });

  it('of a project without content finds nothing', async () => {
    rmSync(join(root, 'content'), { recursive: true });
    expect(await readContent(root)).toMatchObject({ described: [], texts: new Map(), problems: [] });
  });
});
