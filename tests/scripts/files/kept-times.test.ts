import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepTime, keptTimes } from '../../../scripts/files/kept-times.ts';

it('keeps how long things took; a file that cannot be read is as none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'times-'));
  const file = join(folder, 'x/times.json');
  expect(keptTimes(file)).toEqual({});
  keepTime('构建', 12.34, file);
  keepTime('类型', 3, file);
  expect(keptTimes(file)).toEqual({ 构建: 12.3, 类型: 3 });
  writeFileSync(file, '{');
  expect(keptTimes(file)).toEqual({});
  rmSync(folder, { recursive: true });
});
