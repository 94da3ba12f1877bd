import { expect, test } from 'vitest';
import { jsonl } from '../../src/collections/jsonl.ts';

test('one object a line, whatever its text holds', () => {
  const rows = [{ text: '一\n二\u2028三' }, { text: '' }];
  const lines = jsonl(rows).split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
  expect(jsonl([])).toBe('');
});
