import { expect, test } from 'vitest';
import { regionNames } from '../../../scripts/files/region-names.ts';

const names = regionNames();
const text = names.map(({ code, name }) => `${code}${name}`).join(' ');

test('sorted by code, each code once, deterministic', () => {
  const codes = names.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(regionNames()).toEqual(names);
});

test.each([
  '429021神农架林区',
  '429004仙桃市',
  '469028陵水黎族自治县',
  '659012白杨市',
  '441900东莞市',
  '460400儋州市',
  '110101东城区',
  '500230丰都县',
  '810000香港特别行政区',
  '710000台湾省',
])('holds %s', (region) => expect(text).toContain(region));

test.each([
  ['levels that are no region', /110100|500200|429000|省直辖|自治区直辖/],
  ['development zones', /开发区|产业园|示范区|管理区|高新区/],
  ['towns', /镇 |街道|乡 /],
  ['districts of Taiwan, Hong Kong and Macau', / 71(?!0000)| 8[12](?!0000)/],
  ['what was abolished', /港闸区|梅列区|长岛县/],
])('holds no %s', (_, pattern) => {
  expect(text).not.toMatch(pattern);
});
