import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { draftOptions } from '../../src/pull/draft-options.ts';
import { findRegions } from '../../src/report/find-regions.ts';
import { formerRegions } from '../../src/report/former-region.ts';
import { regionIndex } from '../../src/report/region.ts';

const read = (name: string) => readFileSync(`content/vocabulary/${name}`, 'utf8');
const projectRegions = regionIndex(read('regions.csv'), formerRegions.parse(parse(read('regions-former.yml'))));
const find = findRegions(projectRegions, []);
const options = (fields: Parameters<typeof draftOptions>[0]) => draftOptions(fields, projectRegions, find);

it('states each as one argument', () => {
  expect(
    options({
      url: 'https://a.cn/1.html',
      site: '某局网站',
      region: '湖北省武汉市江岸区',
      years: '2019年',
      kind: '总结和计划',
    }),
  ).toEqual({
    options: [
      '--url=https://a.cn/1.html',
      '--site=某局网站',
      '--region=hubei/wuhan/jiangan',
      '--years=2019',
      '--kind=summary+plan',
    ],
    doubts: [],
  });
});

it.each([
  ['2019', '2019'],
  ['2019年度', '2019'],
  ['2019 — 2020', '2019-2020'],
  ['2019年至2020年', '2019-2020'],
  ['2014-2015学年', '2014-2015学年'],
])('reads the years %s', (years, read) => expect(options({ years }).options).toEqual([`--years=${read}`]));

it.each([
  ['hubei/wuhan/jiangan', 'hubei/wuhan/jiangan'],
  ['武汉 江岸区', 'hubei/wuhan/jiangan'],
  ['湖北省', 'hubei'],
])('reads the region %s', (region, path) => expect(options({ region }).options).toEqual([`--region=${path}`]));

it.each([
  { region: '鼓楼区' },
  { region: '../../etc/passwd' },
  { region: '某地' },
  { years: '去年' },
  { years: '2019; rm -rf /' },
  { url: 'javascript:alert(1)' },
  { url: 'https://a.cn/ --force' },
])('leaves %o to the text and says so', (fields) => {
  const { options: stated, doubts } = options(fields);
  expect(stated).toEqual([]);
  expect(doubts).toHaveLength(1);
});

it('a value is never an option of its own', () => {
  const { options: stated } = options({ site: '--force\n--replace', kind: '--force' });
  expect(stated).toEqual(['--site=--force --replace']);
});
