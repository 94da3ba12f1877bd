import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { run } from '../../../scripts/commands/regions.ts';

const table = new URL('../../../content/vocabulary/regions.csv', import.meta.url);

afterEach(() => {
  vi.restoreAllMocks();
});

test.each([[['--check']], [[]]])('the committed table is complete, and %j leaves it as it is', async (args) => {
  const before = await readFile(table, 'utf8');
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const error = vi.spyOn(console, 'error').mockReturnValue();
  expect(await run(args)).toBe(0);
  expect(error).not.toHaveBeenCalled();
  expect(log.mock.lastCall?.[0]).toMatch(/^content\/vocabulary\/regions\.csv：原有 \d{4} 个地区，应?新增 0 个。$/);
  expect(await readFile(table, 'utf8')).toBe(before);
});
