import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { claim } from '../../../scripts/files/claim.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'claims-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('whoever asks first has it, and keeps it', () => {
  const [one, other] = [claim(folder), claim(folder)];
  expect(one('hubei/2019')).toBe(true);
  expect(other('hubei/2019')).toBe(false);
  expect(other('hubei/2020')).toBe(true);
  expect(one('hubei/2020')).toBe(false);
  for (const name of ['hubei/2019', 'hubei/2020']) expect(one(name)).toBe(!other(name));
  expect(one('hubei/2019')).toBe(true);
});

it('a name is a name and no path', () => {
  for (const name of ['', '..', '/', 'a/../b', '教育', 'x'.repeat(400)]) {
    expect(claim(folder)(name)).toBe(true);
    expect(claim(folder)(name)).toBe(false);
  }
});

it('a folder that is not there is no answer', () => {
  expect(() => claim(join(folder, 'missing'))('hubei/2019')).toThrow('ENOENT');
});
