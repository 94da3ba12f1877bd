import { expect, it } from 'vitest';
import { redactionChain } from '../../../src/check/rules/redaction-chain.ts';
import { source } from '../../../src/report/source.ts';
import { archiveOf } from '../archive-of.ts';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const step = (before: string, after: string) => ({
  date: '2026-01-01',
  lines: [1, 1],
  characters: 2,
  reason: '甲',
  before,
  after,
});
const found = (sha256: string, ...redactions: object[]) => {
  const data = source.parse({ sha256, site: '某网', origin: 'repost', rights: '不详', redactions });
  return redactionChain.run({ ...archiveOf('一、甲'), sources: new Map([['a.txt', data]]) });
};

it('takes a chain that ends in the file as it is', () => {
  expect(found(a)).toEqual([]);
  expect(found(c, step(a, b), step(b, c))).toEqual([]);
});

it('tells where it is broken', () => {
  expect(found(a, step(a, b))).toMatchObject([{ message: '第 1 次遮盖的 after 与sha256不同。' }]);
  expect(found(c, step(a, b), step(a, c))).toMatchObject([{ message: '第 1 次遮盖的 after 与第 2 次的 before不同。' }]);
});
