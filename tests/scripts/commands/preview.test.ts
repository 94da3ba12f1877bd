import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterEach, expect, it, vi } from 'vitest';
import { run } from '../../../scripts/commands/preview.ts';

vi.setConfig({ testTimeout: 300_000 });

let said: string[] = [];
const listen = () => {
  said = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(String(text)));
};
afterEach(() => {
  vi.restoreAllMocks();
});
const left = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('preview-') && existsSync(`${tmpdir()}/${name}/content`));

it('says what is not there, and how it is used', async () => {
  listen();
  expect(await run(['hubei/2000'])).toBe(1);
  expect(said.join('\n')).toContain('E-KEY');
  expect(await run([])).toBe(2);
  expect(await run(['--help'])).toBe(0);
  expect(await run(['hubei/2000', '--port', 'x'])).toBe(2);
  expect(said.at(-1)).toContain('用法');
});

it('leaves nothing behind when the report cannot be shown', async () => {
  listen();
  const before = left();
  await run(['hubei/2000']);
  expect(left()).toEqual(before);
});
