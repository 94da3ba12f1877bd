import { expect, test } from 'vitest';
import type { ArchivedReport } from '../../src/collections/assemble.ts';
import { lineAddress, lineAnchor, sourceFiles } from '../../src/collections/line-address.ts';

const report = (id: string, ...files: [string, [number, number]][]) =>
  ({
    id,
    url: `/reports/${id}/`,
    witnesses: files.map(([file, lines]) => ({ file, lines })),
  }) as unknown as ArchivedReport;
const a = report('a', ['x.txt', [2, 5]]);
const b = report('b', ['x.txt', [7, 9]], ['y.txt', [1, 4]]);
const archive = {
  report: new Map([a, b].map((one) => [one.id, one])),
  shares: new Map([
    [
      'x.txt',
      [
        { report: 'a', lines: [2, 5] as [number, number] },
        { report: 'b', lines: [7, 9] as [number, number] },
      ],
    ],
    ['y.txt', [{ report: 'b', lines: [1, 4] as [number, number] }]],
  ]),
};

test('lines of further sources have anchors of their own', () => {
  expect(sourceFiles(b)).toEqual(['x.txt', 'y.txt']);
  expect([lineAnchor(b, 'x.txt', 7), lineAnchor(b, 'y.txt', 7)]).toEqual(['L7', 'S2-L7']);
});

test('a line is addressed on the report’s own page where that shows it', () => {
  expect(lineAddress(archive, a, 'x.txt', 1)).toBe('/reports/a/source/#L1');
  expect(lineAddress(archive, b, 'x.txt', 6)).toBe('/reports/b/source/#L6');
  expect(lineAddress(archive, b, 'y.txt', 3)).toBe('/reports/b/source/#S2-L3');
});

test('else on the page of the report it belongs to', () => {
  expect(lineAddress(archive, a, 'x.txt', 8)).toBe('/reports/b/source/#L8');
  expect(lineAddress(archive, a, 'y.txt', 2)).toBe('/reports/b/source/#S2-L2');
  expect(lineAddress(archive, a, 'z.txt', 2)).toBeUndefined();
});
