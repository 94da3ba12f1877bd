import { expect, test } from 'vitest';
import { anchor } from '../../src/collections/anchor.ts';
import { yearSpan } from '../../src/collections/year-span.ts';

test('years are said as a span', () => {
  expect(yearSpan([2008, undefined, 2005])).toEqual({ first: 2005, last: 2008, words: '2005—2008年' });
  expect(yearSpan([2008]).words).toBe('2008年');
  expect(yearSpan([undefined]).words).toBe('年份不明');
  expect(yearSpan([]).words).toBe('年份不明');
});

test('an anchor has letters and digits only', () => {
  expect(anchor('校长(书记)三年任期目标')).toBe('校长-书记-三年任期目标');
  expect(anchor('市规划@hebei/gaocheng')).toBe('市规划-hebei-gaocheng');
});
