import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtBase } from '../../../scripts/files/built-base.ts';

test.each([
  ['/', '/'],
  ['/archive/', '/archive/'],
  ['/archive', '/archive/'],
])('a site whose brand leads to %s is served at %s', (href, base) => {
  const folder = mkdtempSync(join(tmpdir(), 'base-'));
  writeFileSync(join(folder, 'index.html'), `<a class="brand" href="${href}">档案</a>`);
  expect(builtBase(folder)).toBe(base);
  rmSync(folder, { recursive: true });
});
