import { expect, test } from 'vitest';
import { foldQuery } from '../../src/search/fold-query.ts';
import { NOTHING_SIMPLIFIED } from '../../src/search/fold-text.ts';
import { nothingExact } from '../../src/search/nothing-exact.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import type { Entry } from '../../src/search/passage-columns.ts';

const entries = [
  '在座谈会上，解放中学教师发言。',
  '加强计算机教学。',
  '大力推进义务教育优质均衡发展，缩小城乡差距。',
].map((text) => ({ text }) as Entry);
const near = (query: string) =>
  nothingExact(foldQuery(parseQuery(query), NOTHING_SIMPLIFIED), entries, NOTHING_SIMPLIFIED, true);

test('other punctuation is found and its place kept', () => {
  const [hit] = near('座谈会上解放中学').punctuation;
  expect(hit?.places.map(([start, end]) => hit.entry.text.slice(start, end))).toEqual(['座谈会上，解放中学']);
});

test('parts that occur are counted, those that do not are not invented', () => {
  expect(near('量子计算').parts).toEqual([{ text: '计算', count: 1 }]);
  expect(near('元宇宙')).toEqual({ punctuation: [], parts: [], nearest: [], whole: true });
});

test('the nearest wording is offered for longer phrases only', () => {
  const { nearest } = near('大力推进学前教育优质均衡发展');
  expect(nearest[0]?.hit.entry).toBe(entries[2]);
  expect(nearest[0]?.share).toBeGreaterThan(0.5);
  expect(near('计算尺').nearest).toEqual([]);
});

test('a long query costs little', () => {
  expect(near('教育'.repeat(5000)).parts).toEqual([{ text: '教育', count: 1 }]);
});
