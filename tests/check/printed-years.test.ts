import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Archive } from '../../src/check/archive.ts';
import { check } from '../../src/check/check.ts';
import type { About } from '../../src/report/about.ts';
import { foldWidth } from '../../src/text/width.ts';
import { importedReports } from '../import/imported-reports.ts';
import { archiveOf, yearsOf } from './archive-of.ts';

const found = (text: string, fields: Partial<About>) => check(archiveOf(text, fields));
const codes = (text: string, fields: Partial<About>) => found(text, fields).map(({ code }) => code);

describe('year-contradicted', () => {
  it('tells a year printed with an event of another year, with both quotes and lines', () => {
    const text = '1、列入2011年为民办八件实事之一。\n2、以2011年北京奥运会为契机,开展体育活动。';
    const [problem, ...more] = found(text, yearsOf([2011], [2008]));
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'year-contradicted', level: 'warning' });
    expect(problem?.file).toBe('content/reports/hubei/wuhan/jiangan/2019/about.yml');
    expect(problem?.message).toContain('“列入2011年为民办八件实事之一”，第1行');
    expect(problem?.message).toContain('“以2011年北京奥运会为契机，开展体育活动”，第2行');
    expect(problem?.hint).toContain('2008');
  });

  it('tells it also where about.yml names no printed year', () => {
    expect(codes('1、迎接2006年第21届教师节。', yearsOf([], [2005]))).toEqual(['year-contradicted']);
  });

  it.each([
    ['an event that is over', '1、组织学习实践科学发展观活动“回头看”。', [2011]],
    ['an event that was yet to come', '1、落实“双减”政策。', [2019]],
    ['a congress that a later one has followed', '1、学习党的十七大精神。', [2014]],
    ['a count', '1、庆祝第21届教师节。', [2008]],
    ['an anniversary', '1、庆祝建国六十周年。', [2012]],
  ])('tells %s', (_, text, printed) => {
    expect(codes(text, yearsOf(printed))).toEqual(['year-contradicted']);
  });

  it.each([
    ['the year is right', '1、以2008年北京奥运会为契机，学习党的十七大精神，庆祝第24届教师节。', [2008]],
    ['one of two years is right', '1、庆祝建国六十周年。', [2009, 2010]],
    ['a later congress is named with the earlier', '1、深入贯彻党的十七大、十八大精神。', [2014]],
    ['the thing goes on', '1、落实“双减”政策，开展课后服务。', [2024]],
    ['no year is printed', '1、组织学习实践科学发展观活动。', []],
    ['the event is only looked back on', '1、十七大以来，教育发展很快。', [2016]],
  ])('is silent where %s', (_, text, printed) => {
    expect(codes(text, yearsOf(printed, []))).toEqual([]);
  });

  it('reads the years of the printed title', () => {
    const title = '教育局2014年工作要点';
    expect(codes('1、学习实践科学发展观活动。', { title, titlePrinted: title, ...yearsOf([], [2009]) })).toEqual([
      'year-contradicted',
    ]);
  });
});

describe('year-unsupported', () => {
  const title = '教育局2024年工作总结';
  const fields = { title, titlePrinted: title, ...yearsOf([2024], [2019]) };

  it('tells a year that stands in the title only while the body masks its own', () => {
    const [problem, ...more] = found('1、工作开展。\n20xx年,我局努力工作。', fields);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'year-unsupported', level: 'warning' });
    expect(problem?.message).toContain('“20xx年，我局努力工作”，第2行');
    expect(problem?.message).toContain(title);
  });

  it.each([
    ['the body has it too', '1、20xx年新增学位，2024年建成学校。'],
    ['the body masks no year', '1、努力工作，新增学位xx个。'],
    ['an event speaks for it', '1、20xx年开展党纪学习教育。'],
  ])('is silent where %s', (_, text) => {
    expect(codes(text, fields)).toEqual([]);
  });
});

describe('the reports of the archive', () => {
  const lines = new Map(
    [...new Set([...importedReports.values()].flatMap(({ about }) => about.witnesses.map(({ source }) => source)))].map(
      (name) => [name, readFileSync(`content/sources/${name}`, 'utf8').split('\n')],
    ),
  );
  const reports = [...importedReports.values()].map((report) => ({
    ...report,
    file: `content/reports/${report.id}/about.yml`,
  }));

  const archive = (list: Archive['reports']): Archive => ({
    ...archiveOf(''),
    reports: list,
    lines,
    ledger: new Map(list.map(({ id, blocks }) => [id, new Set(blocks.map((block) => block.id))])),
  });
  const ofYears = (list: Archive['reports']) => check(archive(list)).filter(({ code }) => code.startsWith('year-'));

  it('are flagged where the year was changed, and nowhere else', () => {
    expect(ofYears(reports).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'year-contradicted content/reports/hunan/loudi/louxing/2008/about.yml',
      'year-contradicted content/reports/tianjin/dongli/2010/about.yml',
      'year-unsupported content/reports/shandong/qingdao/licang/2019/about.yml',
    ]);
  });

  it('quote what stands on the lines they name', () => {
    for (const problem of ofYears(reports)) {
      const source = reports.find(({ file }) => file === problem.file)?.about.witnesses[0]?.source ?? '';
      const cited = problem.message.split(/”，第(?=\d+行)/u);
      expect(cited.length).toBeGreaterThan(1);
      for (const [index, rest] of cited.slice(1).entries()) {
        const quote = cited[index]?.split('（“').at(-1) ?? '';
        const line = lines.get(source)?.[Number.parseInt(rest, 10) - 1] ?? '';
        expect(foldWidth(line)).toContain(foldWidth(quote));
      }
    }
  });

  it('agree with the years established for them', () => {
    const established = reports
      .filter(({ about }) => about.years.covered.length > 0)
      .map((report) => ({
        ...report,
        about: {
          ...report.about,
          titlePrinted: undefined,
          years: { ...report.about.years, printed: report.about.years.covered },
        },
      }));
    const flagged = ofYears(established).filter(({ code }) => code === 'year-contradicted');
    // it prints 2011年北京奥运会, whatever its own year
    expect(flagged.map(({ file }) => file)).toEqual(['content/reports/hunan/loudi/louxing/2008/about.yml']);
  });
});
