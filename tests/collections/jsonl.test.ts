import { expect, test } from 'vitest';
import { jsonl } from '../../src/collections/jsonl.ts';

test('one object a line, whatever its text holds', async () => {
  const rows = [{ text: '一\n二\u2028三' }, { text: '' }];
  const lines = (await new Response(jsonl(rows)).text()).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  expect(await new Response(jsonl([])).text()).toBe('');
});

test('more rows than are held at once', async () => {
  const rows = Array.from({ length: 25_000 }, (_, number) => ({ number }));
  const lines = (await new Response(jsonl(rows)).text()).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
});
