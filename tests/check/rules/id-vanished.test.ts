import { describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/check/archive.ts';
import { idVanished } from '../../../src/check/rules/id-vanished.ts';
import { archiveOf } from '../archive-of.ts';

const KEY = 'hubei/wuhan/jiangan/2019';
const TEXT = '一、甲\n1、加强管理。\n2、狠抓落实。';
const ledger = (entries: Record<string, string[]>) => ({
  ledger: new Map(Object.entries(entries).map(([key, ids]) => [key, new Set(ids)])),
});
const found = (change: Partial<Archive>, fields = {}) => idVanished.run({ ...archiveOf(TEXT, fields), ...change });
const REASON = '恢复编号';

describe('id-vanished', () => {
  it('is silent while every id that was published is there', () => {
    expect(found({})).toEqual([]);
    expect(found(ledger({ [KEY]: ['1', '1-1'] }))).toEqual([]);
  });

  it('names the ids that are gone, and what to do', () => {
    const [problem] = found(ledger({ [KEY]: ['1', '1-1', '1-7', '2'] }));
    expect(problem?.message).toContain('#1-7、#2。');
    expect(problem?.hint).toContain('formerIds');
  });

  it('takes an id that about.yml accounts for', () => {
    const formerIds = [
      { id: '1-7', now: '1-2', reason: REASON },
      { id: '2', reason: REASON },
    ];
    expect(found(ledger({ [KEY]: ['1-7', '2'] }), { formerIds })).toEqual([]);
  });

  it('tells a report that is gone, but not while something could not be read', () => {
    expect(found(ledger({ 'hebei/2016': ['1'] })).map(({ message }) => message)).toEqual([
      '发布过的报告 hebei/2016 不见了。',
    ]);
    expect(found({ ...ledger({ 'hebei/2016': ['1'] }), complete: false })).toEqual([]);
  });

  it('follows a report that was moved, also twice, and looks for its ids there', () => {
    const history = [
      { date: '2026-01-01', what: 'redated' as const, from: 'hubei/2018' },
      { date: '2026-01-02', what: 'redated' as const, from: 'hubei/wuhan/2018' },
    ];
    expect(found(ledger({ 'hubei/2018': ['1'], 'hubei/wuhan/2018': ['1-1'] }), { history })).toEqual([]);
    expect(found(ledger({ 'hubei/2018': ['9'] }), { history })).toHaveLength(1);
  });

  it('asks nothing of a report that was withdrawn', () => {
    const stone = { title: '甲', issuer: '乙', date: '2026-01-01', reason: '丙', former: ['hebei/2015'] };
    expect(
      found({ ...ledger({ 'hebei/2016': ['1'], 'hebei/2015': ['1'] }), tombstones: new Map([['hebei/2016', stone]]) }),
    ).toEqual([]);
  });
});
