import { lstatSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run as runImport } from '../../../scripts/commands/import.ts';
import { run as runRedact } from '../../../scripts/commands/redact.ts';
import { removeProject, smallProject } from '../small-project.ts';

vi.setConfig({ testTimeout: 120_000 });

let root = '';
let outside = '';
beforeEach(() => {
  root = smallProject();
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  removeProject(root);
  rmSync(outside, { recursive: true });
});

it('a ledger that is a link is neither read nor written through', async () => {
  const secret = join(outside, 'secret');
  writeFileSync(secret, 'hubei/2000: 1\n');
  symlinkSync(secret, join(root, 'content/ids.yml'));
  expect(await runImport([], root)).toBe(0);
  expect(readFileSync(secret, 'utf8')).toBe('hubei/2000: 1\n');
  expect(lstatSync(join(root, 'content/ids.yml')).isFile()).toBe(true);
  expect(readFileSync(join(root, 'content/ids.yml'), 'utf8')).not.toContain('hubei/2000');
});

it('a source that is a link is not blacked out: what it points to stays', async () => {
  const secret = join(outside, 'secret.txt');
  writeFileSync(secret, '机密\n');
  const path = join(root, 'content/sources/000_3583e70e2c5ae511.txt');
  unlinkSync(path);
  symlinkSync(secret, path);
  expect(await runRedact(['content/sources/000_3583e70e2c5ae511.txt', '1', '--reason', '甲'], root)).toBe(1);
  expect(readFileSync(secret, 'utf8')).toBe('机密\n');
});
