import { expect, test } from 'vitest';
import type { Passage } from '../../src/report/passages.ts';
import { searchRecord } from '../../src/search/search-record.ts';

const passage: Passage = {
  id: 'hubei/wuhan/2019-2020#1-1',
  report: 'hubei/wuhan/2019-2020',
  type: 'measure',
  number: '（一）',
  title: '立德树人',
  text: '立德树人\n在会上',
  path: [],
  source: { file: 'a.txt', lines: [1, 2] },
  topics: ['deyu'],
  objects: [],
  damage: [],
  url: '/reports/hubei/wuhan/2019-2020/#1-1',
};
const report = {
  title: '总结与计划',
  kind: 'summary+plan',
  region: { path: 'hubei/wuhan', names: ['湖北省', '武汉市'] },
  years: { covered: [2019, 2020] },
};

test('a passage is found by every level of its region, each year, each kind', () => {
  const { url, content, meta, filters } = searchRecord(passage, report, '/archive/');
  expect(url).toBe('/archive/reports/hubei/wuhan/2019-2020/#1-1');
  expect(content).toBe(passage.text);
  expect(meta).toMatchObject({ id: passage.id, title: '（一）立德树人', year: '2019—2020年', region: '湖北省 武汉市' });
  expect(filters).toEqual({
    region: ['hubei', 'hubei/wuhan'],
    year: ['2019', '2020'],
    topic: ['deyu'],
    kind: ['summary+plan', 'summary', 'plan'],
  });
});

test('an unknown year can be asked for', () => {
  expect(searchRecord(passage, { ...report, years: { covered: [] } }, '/').filters.year).toEqual(['unknown']);
});
