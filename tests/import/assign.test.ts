import { describe, expect, it } from 'vitest';
import { pipeline } from '../../src/import/pipeline.ts';
import { aboutOf } from '../report/about-of.ts';
import { inputOf } from './import-text.ts';
import { projectVocabulary } from './project-vocabulary.ts';

const SOURCE = [
  '美章网',
  '教育局工作要点',
  '一、甲。',
  '二、乙。',
  '教育局工作要点',
  '三、丙。',
  '教育局工作计划',
  '一、丁。',
].join('\n');

interface Stated {
  lines: [number, number];
  titlePrinted?: string;
}
const run = (shares: Stated[], aside: [number, number][] = [[1, 1]], more: { partial?: boolean } = {}) =>
  pipeline(
    {
      ...inputOf(SOURCE),
      aside: aside.map((lines) => ({ lines, what: '网站横幅' })),
      shares: shares.map(({ lines, ...fields }, index) => ({
        report: `r${index + 1}`,
        file: `content/reports/r${index + 1}/about.yml`,
        about: aboutOf({ ...fields, witnesses: [{ source: 'source.txt', lines }] }),
        witness: 0,
      })),
      fieldLine: (file, ...path) => (file.endsWith('.yml') ? 10 + path.length : undefined),
      ...more,
    },
    projectVocabulary,
  );
const told = (state: ReturnType<typeof run>) => state.problems.map(({ code, file, line }) => [code, file, line]);
const FIRST = { lines: [2, 6] as [number, number], titlePrinted: '教育局工作要点' };
const SECOND = { lines: [7, 8] as [number, number] };

describe('assign', () => {
  it('gives each report its lines', () => {
    const { shares, problems } = run([FIRST, SECOND]);
    expect(problems).toEqual([]);
    expect(shares.map(({ report, lines }) => [report, lines.map(({ content }) => content.text)])).toEqual([
      ['r1', ['一、甲。', '二、乙。', '三、丙。']],
      ['r2', ['教育局工作计划', '一、丁。']],
    ]);
  });

  it('reads the printed title as metadata, and takes its repetition', () => {
    const { account } = run([FIRST, SECOND]);
    expect(account?.rules).toMatchObject({ title: 7, 'title-repeated': 7, aside: 3 });
  });

  it('takes the order of the ranges, not of the reports', () => {
    expect(run([SECOND, FIRST]).shares.map(({ report }) => report)).toEqual(['r2', 'r1']);
  });
});

describe('what is stated wrongly is told with its place', () => {
  it.each([
    ['beyond the end', [FIRST, { lines: [7, 9] }], [['range-outside', 'content/reports/r2/about.yml', 13]]],
    ['reversed', [FIRST, { lines: [8, 7] }], [['range-outside', 'content/reports/r2/about.yml', 13]]],
    ['on another report', [FIRST, { lines: [6, 8] }], [['range-overlap', 'content/reports/r2/about.yml', 13]]],
    [
      'outside and on another report',
      [FIRST, { lines: [4, 5] }, { lines: [7, 99] }],
      [
        ['range-overlap', 'content/reports/r2/about.yml', 13],
        ['range-outside', 'content/reports/r3/about.yml', 13],
      ],
    ],
  ] satisfies [string, Stated[], unknown][])('a range %s', (_, shares, problems) => {
    expect(told(run(shares))).toEqual(problems);
  });

  it('an aside on a report', () => {
    expect(told(run([FIRST, SECOND], [[1, 2]]))).toEqual([['range-overlap', 'content/reports/r1/about.yml', 13]]);
    expect(
      told(
        run(
          [FIRST, SECOND],
          [
            [1, 1],
            [40, 41],
          ],
        ),
      ),
    ).toEqual([['range-outside', 'content/sources/source.yml', 13]]);
  });

  it('lines that are nobody’s, once for each stretch', () => {
    const state = run([{ ...FIRST, lines: [2, 4] }], []);
    expect(told(state)).toEqual([
      ['line-unowned', 'content/sources/source.txt', 1],
      ['line-unowned', 'content/sources/source.txt', 5],
    ]);
    expect(state.problems.map(({ message }) => message)).toEqual([
      '第 1 行不属于任何报告，也不是杂质：“美章网”。',
      '第 5–8 行不属于任何报告，也不是杂质：“教育局工作要点”。',
    ]);
  });

  it('a source that no report uses', () => {
    expect(told(run([], []))).toEqual([['source-unused', 'content/sources/source.txt', undefined]]);
  });

  it('a printed title that stands on no line of the report', () => {
    expect(told(run([FIRST, { ...SECOND, titlePrinted: '教育局要点' }]))).toEqual([
      ['title-not-found', 'content/reports/r2/about.yml', 11],
    ]);
  });

  it('no line of a source of which something could not be read', () => {
    const state = run([FIRST], [], { partial: true });
    expect(state.problems).toEqual([]);
    expect(state.account?.totals.metadata).toBeGreaterThan(0);
  });
});
