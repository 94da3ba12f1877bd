import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderSize } from '../../../scripts/bench/folder-size.ts';

it('adds up the wanted files of a folder and of those below it', () => {
  const root = mkdtempSync(join(tmpdir(), 'folder-size-'));
  try {
    mkdirSync(join(root, 'dist/a/b'), { recursive: true });
    writeFileSync(join(root, 'dist/one'), '12345');
    writeFileSync(join(root, 'dist/a/b/two'), '县');
    writeFileSync(join(root, 'other'), '1234567');
    expect(folderSize(root, { folder: 'dist', wanted: () => true })).toBe(8);
    expect(folderSize(root, { folder: 'dist', wanted: (path) => path === 'a/b/two' })).toBe(3);
    expect(folderSize(root, undefined)).toBe(0);
  } finally {
    rmSync(root, { recursive: true });
  }
});
