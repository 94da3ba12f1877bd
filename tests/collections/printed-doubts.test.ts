import { expect, it } from 'vitest';
import type { CheckedReport } from '../../src/check/archive.ts';
import { printedDoubts } from '../../src/collections/printed-doubts.ts';
import { archiveOf, events, yearsOf } from '../check/archive-of.ts';

const MOVED = '一、素质教育\n以2011年北京奥运会为契机，深入开展阳光体育运动。';
const doubts = (text: string, years: ReturnType<typeof yearsOf>) =>
  printedDoubts(archiveOf(text, years).reports[0] as CheckedReport, text.split('\n'), events);

it('says what speaks against a printed year that about.yml takes over', () => {
  const [first = '', ...more] = doubts(MOVED, yearsOf([2011]));
  expect(first).toContain('北京奥运会在2008年');
  expect(first).toContain('第2行');
  expect(more).toEqual([]);
});

it('says nothing where another year is established with a reason, and on the page', () => {
  const { years } = yearsOf([2011], [2008]);
  expect(doubts(MOVED, { years: { ...years, reason: '北京奥运会在2008年。' } })).toEqual([]);
  expect(doubts(MOVED, { years }), 'without a reason the page does not say it').toHaveLength(1);
});

it('says nothing where nothing speaks against the year', () => {
  expect(doubts('一、素质教育\n以北京奥运会为契机，深入开展阳光体育运动。', yearsOf([2008]))).toEqual([]);
});
