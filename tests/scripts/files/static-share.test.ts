import { expect, it } from 'vitest';
import { shareOf } from '../../../scripts/files/static-share.ts';

it('pages of one report, object or topic are in one share, and every path is in one', () => {
  const report = ['', 'source/', 'cite/', 'cite.bib', 'parallels/', 'parallels/12/'].map(
    (page) => `/reports/hubei/wuhan/jiangan/2019-2020/${page}`,
  );
  for (const parts of [1, 2, 3, 4]) {
    expect(new Set(report.map((path) => shareOf(path, parts))).size).toBe(1);
    expect(shareOf('/objects/shide/', parts)).toBe(shareOf('/objects/shide/3/', parts));
    expect(shareOf('/phrases/2/', parts)).toBe(shareOf('/draft/archive.json', parts));
    for (const path of ['', '/', '/404/', ...report]) {
      expect(shareOf(path, parts)).toBeGreaterThanOrEqual(0);
      expect(shareOf(path, parts)).toBeLessThan(parts);
    }
  }
});

it('a leading slash makes no difference', () => {
  expect(shareOf('reports/hubei/2019/', 7)).toBe(shareOf('/reports/hubei/2019/', 7));
});

it('many reports are divided about evenly', () => {
  const paths = Array.from(
    { length: 1000 },
    (_, index) => `/reports/hubei/wuhan/x${String.fromCharCode(97 + (index % 26))}/${1990 + index}/`,
  );
  const first = paths.filter((path) => shareOf(path, 2) === 0).length;
  expect(first).toBeGreaterThan(400);
  expect(first).toBeLessThan(600);
});
