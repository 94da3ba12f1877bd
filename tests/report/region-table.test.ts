import { expect, test } from 'vitest';
import { parseRegionTable, regionTable } from '../../src/report/region-table.ts';

const rows = [
  { code: '420102', path: 'hubei/wuhan/jiangan', name: '江岸区' },
  { code: '420000', path: 'hubei', name: '湖北省' },
];
const csv = 'code,path,name\n420000,hubei,湖北省\n420102,hubei/wuhan/jiangan,江岸区\n';

test('rows are written sorted by code and read back', () => {
  expect(regionTable(rows)).toBe(csv);
  expect(parseRegionTable(csv)).toEqual([rows[1], rows[0]]);
  expect(parseRegionTable(regionTable([]))).toEqual([]);
});

test.each([
  ['', /E-REGION-TABLE .*第 1 行：应为 code,path,name/],
  ['code,path,name', /文件末尾应有一个换行/],
  [csv.replaceAll('\n', '\r\n'), /第 1 行/],
  [csv.replace('420000', '42000'), /第 2 行：不是“代码,路径,名称”：42000,hubei,湖北省/],
  [csv.replace('hubei/wuhan', '../wuhan'), /第 3 行：不是/],
  [csv.replace('hubei/wuhan', 'Hubei/wuhan'), /第 3 行：不是/],
  [csv.replace('420102', '420000'), /第 3 行：代码 420000 重复/],
  [csv.replace('420102', '410102'), /第 3 行：代码 410102 重复，或没有按代码排序/],
  [csv.replace('hubei/wuhan/jiangan', 'hubei'), /第 3 行：路径 hubei 重复/],
])('a broken table is refused with its line: %j', (broken, message) => {
  expect(() => parseRegionTable(broken)).toThrow(message);
});
