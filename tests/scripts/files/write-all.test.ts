import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeAll } from '../../../scripts/files/write-all.ts';

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return { ...real, rename: vi.fn(real.rename) };
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'write-all-'));
  writeFileSync(join(root, 'a'), '旧甲');
  writeFileSync(join(root, 'b'), '旧乙');
});
afterEach(() => {
  vi.clearAllMocks();
  rmSync(root, { recursive: true });
});

const at = (name: string) => join(root, name);
const files = (entries: Record<string, string>) =>
  new Map(Object.entries(entries).map(([name, text]) => [at(name), text]));
const names = () => readdirSync(root, { recursive: true }).sort();

describe('writeAll', () => {
  it('writes what is new or differs, and tells which', async () => {
    expect(await writeAll(root, files({ a: '新甲', b: '旧乙', 'c/d': '新丙' }))).toEqual([at('a'), at('c/d')]);
    expect([readFileSync(at('a'), 'utf8'), readFileSync(at('c/d'), 'utf8')]).toEqual(['新甲', '新丙']);
    expect(names()).toEqual(['a', 'b', 'c', 'c/d']);
  });

  it('leaves a file alone that would not change', async () => {
    const before = statSync(at('b')).mtimeMs;
    expect(await writeAll(root, files({ b: '旧乙' }))).toEqual([]);
    expect(statSync(at('b')).mtimeMs).toBe(before);
  });

  it('of nothing does nothing', async () => {
    expect(await writeAll(root, new Map())).toEqual([]);
  });

  it('puts a file in the place of a link and does not write through it', async () => {
    writeFileSync(at('outside'), '外');
    symlinkSync(at('outside'), at('link'));
    await writeAll(root, files({ link: '新' }));
    expect([readFileSync(at('outside'), 'utf8'), readFileSync(at('link'), 'utf8')]).toEqual(['外', '新']);
  });
});

describe('when something fails, every file is as it was', () => {
  const unchanged = () => {
    expect([readFileSync(at('a'), 'utf8'), readFileSync(at('b'), 'utf8')]).toEqual(['旧甲', '旧乙']);
    expect(existsSync(at('c'))).toBe(false);
    expect(names()).toEqual(['a', 'b']);
  };

  it.each([0, 1, 2])('renaming file %i', async (failing) => {
    const real = vi.mocked(rename).getMockImplementation();
    let count = 0;
    vi.mocked(rename).mockImplementation(async (from, to) => {
      if (count++ === failing) throw new Error('EIO');
      await real?.(from, to);
    });
    await expect(writeAll(root, files({ a: '新甲', c: '新丙', b: '新乙' }))).rejects.toThrow('EIO');
    unchanged();
    if (real) vi.mocked(rename).mockImplementation(real);
  });

  it('writing beside a file', async () => {
    await expect(writeAll(root, files({ a: '新甲', 'b/c': '新' }))).rejects.toThrow(/ENOTDIR/);
    unchanged();
  });

  it('reading what is there', async () => {
    mkdirSync(at('d'));
    await expect(writeAll(root, files({ a: '新甲', d: '新丁' }))).rejects.toThrow(/EISDIR/);
    rmSync(at('d'), { recursive: true });
    unchanged();
  });
});
