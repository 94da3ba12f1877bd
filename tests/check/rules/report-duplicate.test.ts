import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reportDuplicate } from '../../../src/check/rules/report-duplicate.ts';
import { archiveOf } from '../archive-of.ts';

const [one = '', other = ''] = ['001_9bac73edf8d24ee1', '003_0004396cb48acd1a'].map((name) =>
  readFileSync(`content/sources/${name}.txt`, 'utf8'),
);
const archive = (...texts: string[]) => ({
  ...archiveOf(''),
  reports: texts.flatMap((text, index) =>
    archiveOf(text).reports.map((report) => ({ ...report, id: `hubei/20${10 + index}` })),
  ),
});

it('tells two copies of one text, with the share of common text, and no other pair', () => {
  const changed = one.replaceAll('学校', '院校').replaceAll('2019', '2018');
  const [problem, ...more] = reportDuplicate.run(archive(one, other, changed));
  expect(more).toEqual([]);
  expect(problem?.message).toMatch(/^与 hubei\/2010 有 [89]\d% 的文字相同。$/u);
  expect(reportDuplicate.run(archive(one, other))).toEqual([]);
});
