import { describe, expect, it } from 'vitest';
import { compareReports, sameMeasures } from '../../src/pull/compare-reports.ts';
import type { About } from '../../src/report/about.ts';
import type { Report } from '../../src/report/report.ts';
import { importText } from '../import/import-text.ts';
import { aboutOf } from '../report/about-of.ts';

const report = (text: string, id = 'hubei/2019', fields: Partial<About> = {}): Report => ({
  id,
  about: aboutOf({ witnesses: [{ source: 'source.txt', lines: [1, text.split('\n').length] }], ...fields }),
  blocks: importText(text).shares[0]?.blocks ?? [],
});
const PLAN = '一、重点工作\n1、加强教师培训，提高教育质量。\n2、办好xx学校，改善办学条件。';

describe('compareReports', () => {
  it('says of a new report what it brings', () => {
    const [change] = compareReports([], [report(PLAN)]);
    expect(change).toMatchObject({
      id: 'hubei/2019',
      what: 'added',
      measures: { before: 0, after: 2 },
      given: ['1', '1-1', '1-2'],
      vanished: [],
    });
    expect(change?.damage.get('mask-x')).toEqual({ before: 0, after: 1 });
  });

  it('says of a removed report which ids are gone', () => {
    expect(compareReports([report(PLAN)], [])).toMatchObject([
      { what: 'removed', given: [], vanished: ['1', '1-1', '1-2'] },
    ]);
  });

  it('tells rewording, ids that vanish, and restated facts of a report that stays', () => {
    const after = report('一、重点工作\n1、加强教师培训，提高教学质量。', 'hubei/2019', { title: '教育局工作安排' });
    expect(compareReports([report(PLAN)], [after])).toMatchObject([
      {
        what: 'changed',
        fields: ['title', 'witnesses'],
        measures: { before: 2, after: 1 },
        vanished: ['1-2'],
        reworded: [{ id: '1-1', before: '加强教师培训，提高教育质量。', after: '加强教师培训，提高教学质量。' }],
        restated: [
          { field: '标题', before: '教育局工作要点', after: '教育局工作安排' },
          { field: '来源', before: 'source.txt 1–3', after: 'source.txt 1–2' },
        ],
      },
    ]);
  });

  it('an id of which about.yml says what became of it has not vanished', () => {
    const formerIds = [{ id: '1-2', now: '1-1', reason: '两条并为一条' }];
    const after = report('一、重点工作\n1、加强教师培训，提高教学质量。', 'hubei/2019', { formerIds });
    expect(compareReports([report(PLAN)], [after])).toMatchObject([
      { vanished: [], former: [{ id: '1-2', now: '1-1' }] },
    ]);
  });

  it('says nothing of reports that are the same, and keeps the order of ids', () => {
    expect(compareReports([report(PLAN)], [report(PLAN)])).toEqual([]);
    const two = compareReports([], [report(PLAN, 'hubei/2020'), report(PLAN, 'anhui/2019')]);
    expect(two.map(({ id }) => id)).toEqual(['anhui/2019', 'hubei/2020']);
  });
});

it('sameMeasures counts what stands letter for letter elsewhere, never in the report itself', () => {
  const own = report(PLAN);
  const other = report('一、工作\n1、加强教师培训，提高教育质量。\n2、另做别的事，另写别的话。', 'anhui/2019');
  expect([...sameMeasures(own, [own, other])]).toEqual([['anhui/2019', 1]]);
});
