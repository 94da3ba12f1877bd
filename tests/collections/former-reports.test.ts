import { expect, it } from 'vitest';
import type { ArchivedReport } from '../../src/collections/assemble.ts';
import { formerReports } from '../../src/collections/former-reports.ts';
import { archiveOf } from '../check/archive-of.ts';

const history = [{ date: '2026-01-01', what: 'redated' as const, from: 'hebei/2016' }];
const formerIds = [{ id: '7', now: '1-1', reason: '甲' }];
const [report] = archiveOf('一、甲\n1、加强管理。', { history, formerIds }).reports as unknown as ArchivedReport[];
const archive = { reports: report ? [report] : [], report: new Map(report ? [[report.id, report]] : []) };
const ledger = new Map([['hebei/2016', new Set(['1-1', '7', '8'])]]);
const stone = { title: '甲', issuer: '乙', date: '2026-01-01', reason: '丙', former: ['anhui/2014'] };

it('lead from each former address to the report and from each passage to its own', () => {
  expect(formerReports(archive, new Map(), ledger)).toEqual([
    { key: 'hebei/2016', moved: { report, passages: [{ id: '1-1', to: '1-1' }, { id: '7', to: '1-1' }, { id: '8' }] } },
  ]);
});

it('are every address of a withdrawn report', () => {
  expect(formerReports({ reports: [], report: new Map() }, new Map([['anhui/2015', stone]]), new Map())).toEqual([
    { key: 'anhui/2014', withdrawn: stone },
    { key: 'anhui/2015', withdrawn: stone },
  ]);
});
