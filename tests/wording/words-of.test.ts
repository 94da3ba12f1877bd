import { expect, test } from 'vitest';
import { wordsOf } from '../../src/wording/words-of.ts';

test('words joined are the text', () => {
  const text = '加强师德建设，2014年 完成80%。\n继续';
  expect(wordsOf(text).join('')).toBe(text);
  expect(wordsOf(text).length).toBeGreaterThan(5);
  expect(wordsOf('')).toEqual([]);
});
