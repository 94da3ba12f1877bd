import { expect, test } from 'vitest';
import { type Share, windows } from '../../src/source/windows.ts';

const shares: Share[] = [
  { report: 'a', lines: [7, 65] },
  { report: 'b', lines: [67, 185] },
  { report: 'c', lines: [187, 200] },
  { report: 'c', lines: [202, 220] },
];

test('a report shows its lines and those around them that are nobody’s', () => {
  expect(windows(shares, 'a')).toEqual([[1, 66]]);
  expect(windows(shares, 'b')).toEqual([[66, 186]]);
});

test('two witnesses side by side are one window; the last one reaches to the end', () => {
  expect(windows(shares, 'c')).toEqual([[186, Number.POSITIVE_INFINITY]]);
});

test('two witnesses with another report between them are two windows', () => {
  const apart: Share[] = [
    { report: 'a', lines: [2, 3] },
    { report: 'b', lines: [5, 6] },
    { report: 'a', lines: [8, 9] },
  ];
  expect(windows(apart, 'a')).toEqual([
    [1, 4],
    [7, Number.POSITIVE_INFINITY],
  ]);
  expect(windows(apart, 'nobody')).toEqual([]);
});

test('every line is on one or two pages', () => {
  for (let line = 1; line <= 230; line++) {
    const pages = ['a', 'b', 'c'].filter((id) => windows(shares, id).some(([from, to]) => from <= line && line <= to));
    expect([1, 2]).toContain(pages.length);
  }
});
