import { expect, it } from 'vitest';
import { keyReused } from '../../../src/check/rules/key-reused.ts';
import { archiveOf } from '../archive-of.ts';

const history = [{ date: '2026-01-01', what: 'redated' as const, from: 'hebei/2016' }];

it('tells a report that lies where another one was', () => {
  const moved = archiveOf('一、甲', { history });
  expect(keyReused.run(moved)).toEqual([]);
  const [report] = archiveOf('一、乙').reports;
  const both = { ...moved, reports: [...moved.reports, ...(report ? [{ ...report, id: 'hebei/2016' }] : [])] };
  expect(keyReused.run(both)).toMatchObject([{ file: 'content/reports/hebei/2016/about.yml' }]);
});
