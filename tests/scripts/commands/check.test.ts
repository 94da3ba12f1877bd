import { afterEach, expect, test, vi } from 'vitest';
import { run } from '../../../scripts/commands/check.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('reads the whole archive, prints reminders, and fails on errors only', async () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  expect(await run()).toBe(0);
  const printed = String(log.mock.lastCall?.[0]);
  expect(printed.match(/提醒 {2}year-contradicted/g)).toHaveLength(2);
  expect(printed.match(/提醒 {2}year-unsupported/g)).toHaveLength(1);
  expect(printed).toContain('共 0 个错误、3 个提醒');
});
