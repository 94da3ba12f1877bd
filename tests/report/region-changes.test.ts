import { expect, test } from 'vitest';
import type { FormerRegion } from '../../src/report/former-region.ts';
import { parentCodes, regionChanges } from '../../src/report/region-changes.ts';

const LETTERS: Record<string, string> = {
  伊犁: 'yili',
  伊宁: 'yining',
  霍城: 'huocheng',
  新疆: 'xinjiang',
  石河子: 'shihezi',
  济阳: 'jiyang',
  济南: 'jinan',
  山东: 'shandong',
  云安: 'yunan',
  郁南: 'yunan',
};
const pinyin = (stem: string) => LETTERS[stem] ?? stem;
const names = (text: string) => text.split(' ').map((part) => ({ code: part.slice(0, 6), name: part.slice(6) }));
const rows = (text: string) =>
  text.split(' ').map((part) => {
    const [code = '', path = '', name = ''] = part.split(',');
    return { code, path, name };
  });
const paths = (added: { code: string; path: string }[]) => added.map(({ code, path }) => `${code} ${path}`);

test('codes of possible parents', () => {
  expect(parentCodes('420102')).toEqual(['420100', '420000']);
  expect(parentCodes('420100')).toEqual(['420000']);
  expect(parentCodes('420000')).toEqual([]);
});

test('new regions get their parent’s path and their own reading; twins both take their type', () => {
  const list = names(
    '654023霍城县 654002伊宁市 654021伊宁县 650000新疆维吾尔自治区 654000伊犁哈萨克自治州 659001石河子市',
  );
  const { added, conflicts } = regionChanges(list, [], [], pinyin);
  expect(conflicts).toEqual([]);
  expect(paths(added)).toEqual([
    '650000 xinjiang',
    '654000 xinjiang/yili',
    '654002 xinjiang/yili/yining-shi',
    '654021 xinjiang/yili/yining-xian',
    '654023 xinjiang/yili/huocheng',
    '659001 xinjiang/shihezi',
  ]);
});

test('a path in the table never changes, and a newcomer of the same reading steps aside', () => {
  const table = rows(
    '650000,xinjiang,新疆维吾尔自治区 654000,xinjiang/ili,伊犁哈萨克自治州 654021,xinjiang/ili/yining,伊宁县',
  );
  const list = names('650000新疆维吾尔自治区 654000伊犁哈萨克自治州 654002伊宁市 654021伊宁县');
  const { added, renamed, missing } = regionChanges(list, table, [], pinyin);
  expect(paths(added)).toEqual(['654002 xinjiang/ili/yining-shi']);
  expect([renamed, missing]).toEqual([[], []]);
});

test('a county that became a district: first a conflict, then the same path', () => {
  const table = rows('370000,shandong,山东省 370100,shandong/jinan,济南市 370125,shandong/jinan/jiyang,济阳县');
  const list = names('370000山东省 370100济南市 370115济阳区');
  const before = regionChanges(list, table, [], pinyin);
  expect(before.added).toEqual([]);
  expect(before.conflicts).toHaveLength(1);
  expect(before.conflicts[0]).toMatch(/^370115 济阳区：路径 shandong\/jinan\/jiyang 已属 370125。如果是撤县设区/);
  expect(before.missing.map(({ code }) => code)).toEqual(['370125']);
  const former: FormerRegion = {
    code: '370125',
    name: '济阳县',
    path: 'shandong/jinan/jiyang',
    to: 2018,
    successor: '370115',
  };
  const after = regionChanges(list, table.slice(0, 2), [former], pinyin);
  expect(paths(after.added)).toEqual(['370115 shandong/jinan/jiyang']);
});

test('renamed regions are told, with the path they keep', () => {
  const table = rows('370000,shandong,山东');
  expect(regionChanges(names('370000山东省'), table, [], pinyin).renamed).toEqual([{ row: table[0], name: '山东省' }]);
});

test('readings of one sound and one type, letters that are none, and a missing parent are conflicts', () => {
  const twins = regionChanges(names('370000山东省 370101云安区 370102郁南区 370103〇区'), [], [], pinyin);
  expect(twins.conflicts.join('\n')).toMatch(/370101 云安区：路径 shandong\/yunan 已属 370102/);
  expect(twins.conflicts.join('\n')).toMatch(/370103 〇区：读音“〇区”不是拼音字母/);
  expect(regionChanges(names('370101云安区'), [], [], pinyin).conflicts).toEqual(['370101 云安区：找不到上级']);
});
