import { expect, it } from 'vitest';
import { linkBroken } from '../../../src/check/rules/link-broken.ts';
import { archiveOf } from '../archive-of.ts';

const KEY = 'hubei/wuhan/jiangan/2019';
const history = [{ date: '2026-01-01', what: 'redated' as const, from: 'hebei/2016' }];
const found = (text: string) =>
  linkBroken.run({
    ...archiveOf('一、甲\n1、加强管理。', { history }),
    written: [{ path: 'docs/a.md', text }],
    exists: (path) => path === 'docs/check.md' || path === 'README.md',
  });

it.each([
  '[甲](check.md)',
  '[甲](../README.md#x)',
  '[甲](#anchor)',
  '[甲](https://example.org/a)',
  `[甲](/reports/${KEY}/#1-1)`,
  '`[甲](nowhere.md)`',
  '```\n[甲](nowhere.md)\n```',
])('takes %s', (text) => {
  expect(found(text)).toEqual([]);
});

it.each([
  ['[甲](chek.md)', '没有 chek.md 这个文件'],
  ['[甲](../../secret.md)', '没有 ../../secret.md 这个文件'],
  ['[甲](javascript:alert)', '写法不对'],
  [`[甲](/reports/${KEY}/#9)`, '没有 #9 这一段'],
  ['[甲](/reports/hebei/2016/)', `报告 hebei/2016 现在是 ${KEY}`],
])('tells %s', (text, message) => {
  expect(found(`\n${text}`)).toMatchObject([{ line: 2, message: expect.stringContaining(message) }]);
});
