import { describe, expect, test } from 'vitest';
import { isPassage, readCompared, writeCompared } from '../../src/compare/compare-address.ts';
import { answers, type DatedReport, meetTargets, type StatedFigure } from '../../src/compare/meet-targets.ts';
import { pairOutlines } from '../../src/compare/pair-outlines.ts';

describe('the address', () => {
  const four = ['a/2019#1', 'b/c/2019-2020#2-3-1', 'd/unknown#p1', 'e-f/2015-deyu#2-b4~2'];
  test('says what is shown, and is read back', () => {
    const compared = { measures: four, reports: [] };
    expect(readCompared(writeCompared(compared))).toEqual(compared);
    expect(readCompared('?r=a/2019&r=b/2020')).toEqual({ measures: [], reports: ['a/2019', 'b/2020'] });
    expect(writeCompared({ measures: [], reports: [] })).toBe('');
  });
  test('takes no more than can be shown, nothing twice, and nothing that is no id', () => {
    const query = new URLSearchParams([...four, 'g/2020#1'].map((id) => ['m', id])).toString();
    expect(readCompared(query).measures).toEqual(four);
    expect(readCompared('?m=a/2019%231&m=a/2019%231').measures).toEqual(['a/2019#1']);
    for (const id of ['../../etc#1', '//evil.example/x#1', 'a/2019', 'a/2019#1#2', 'a/2019#<b>', '#1', 'a/../2019#1'])
      expect(isPassage(id), id).toBe(false);
  });
});

const stated = (indicator: string, value: string, kind: StatedFigure['kind'], unit = '%'): StatedFigure => ({
  block: '1',
  indicator,
  value,
  unit,
  bound: null,
  kind,
});

describe('a plan’s targets', () => {
  test('meet the results of the same indicator and unit', () => {
    const plan = [
      stated('幼儿入园率', '90', 'target'),
      stated('培训教师', '300', 'target', '人'),
      stated('投入', '5', 'input'),
    ];
    const later = [
      stated('入园率', '91.5', 'achieved'),
      stated('入园率', '80', 'target'),
      stated('培训教师', '2', 'achieved', '次'),
    ];
    expect(
      meetTargets(plan, later).map(({ target, results }) => [target.indicator, results.map(({ value }) => value)]),
    ).toEqual([
      ['幼儿入园率', ['91.5']],
      ['培训教师', []],
    ]);
  });
  const plan: DatedReport = { region: 'a/b', issuer: '某局', years: [2019], kind: 'plan' };
  test.each([
    ['the summary of the same year', { years: [2019], kind: 'summary' as const }, true],
    ['next year’s summary and plan', { years: [2020], kind: 'summary+plan' as const }, true],
    ['another plan', { years: [2020], kind: 'plan' as const }, false],
    ['a summary long after', { years: [2024], kind: 'summary' as const }, false],
    ['another office', { issuer: '他局', years: [2019], kind: 'summary' as const }, false],
    ['an unknown year', { years: [], kind: 'summary' as const }, false],
  ])('are answered by %s: %s', (_, later, expected) => expect(answers(plan, { ...plan, ...later })).toBe(expected));
});

test('titles find the nearest of the other outline, or none', () => {
  const line = (title: string) => ({ id: title, number: '', title, depth: 0 });
  const same = (a: string, b: string) => (a === b ? 1 : a[0] === b[0] ? 0.6 : 0.1);
  const paired = pairOutlines(['甲一', '乙', '丙'].map(line), ['甲二', '甲一', '丁'].map(line), same);
  expect(paired.map(({ other }) => other)).toEqual([1, undefined, undefined]);
});
