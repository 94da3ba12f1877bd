import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type IndicatorGroup, indicatorGroups, inGroup } from '../../src/targets/indicator-groups.ts';

const FILE = 'content/vocabulary/indicators.yml';
const YAML = readFileSync(FILE, 'utf8');
const { groups, problems } = indicatorGroups(YAML, FILE);

describe('indicators.yml', () => {
  it('has no problems', () => expect(problems).toEqual([]));

  it('refuses an id that stands twice, and unknown fields', () => {
    expect(indicatorGroups(YAML + YAML, FILE).problems).toMatchObject([
      ...groups.map(() => ({ code: 'vocabulary-duplicate' })),
    ]);
    expect(indicatorGroups(YAML.replace('unit:', 'units:'), FILE).groups).toEqual([]);
  });
});

it.each([
  ['学前三年入园率', '%', ['xueqian-ruyuan']],
  ['学前一年普及率', '%', []],
  ['小学适龄儿童入学率', '%', ['xiaoxue-ruxue']],
  ['小学入学率、巩固率', '%', ['xiaoxue-ruxue', 'xiaoxue-gonggu']],
  ['初中教师本科率', '%', ['chuzhong-jiaoshi-benke']],
  ['学生每天锻炼', '小时', ['meitian-duanlian']],
  ['高中学生每天书面家庭作业', '小时', []],
  ['小学入学率', '人', []],
])('%s（%s）', (indicator, unit, expected) => {
  expect(groups.filter((group: IndicatorGroup) => inGroup(group, indicator, unit)).map(({ id }) => id)).toEqual(
    expected,
  );
});
