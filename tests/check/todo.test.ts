import { expect, it } from 'vitest';
import { type Todo, todo } from '../../src/check/todo.ts';
import { importedReports } from '../import/imported-reports.ts';
import { archiveOf, yearsOf } from './archive-of.ts';

const UNKNOWN = { years: { ...yearsOf([]).years, confidence: 'unknown' as const } };
/** A text this short looks as if it broke off. */
const whole = (items: Todo[]) => items.filter(({ kind }) => kind !== 'cut');
const LIST = Array.from({ length: 8 }, (_, index) => `${index + 1}、加强管理。狠抓各项工作落实。`).join('\n');

it('puts first what makes most measures of use', () => {
  const { reports } = archiveOf(`一、甲\n${LIST}\n9、有xx名教师。`, UNKNOWN);
  const items = whole(todo(reports));
  expect(items.map(({ kind, gain }) => [kind, gain])).toEqual([
    ['years', 9],
    ['mask', 1],
  ]);
  expect(items[1]).toMatchObject({ source: { file: 'source.txt', line: 10 }, passage: '1-9' });
});

it('asks nothing of a report that is settled and whole', () => {
  expect(whole(todo(archiveOf(`一、甲\n${LIST}`).reports))).toEqual([]);
});

it('knows every doubt and every mark of the archive', () => {
  const reports = [...importedReports.values()];
  const items = todo(reports);
  const doubtful = reports.filter(({ about }) => about.years.confidence !== 'certain').map(({ id }) => id);
  expect(
    items
      .filter(({ kind }) => kind === 'years')
      .map(({ report }) => report)
      .sort(),
  ).toEqual(doubtful.sort());
  expect(items.map(({ gain }) => gain)).toEqual(items.map(({ gain }) => gain).sort((a, b) => b - a));
  expect(items.every(({ how, what }) => how.length > 10 && what.length > 3)).toBe(true);
});
