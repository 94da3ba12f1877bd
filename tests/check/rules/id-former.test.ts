import { expect, it } from 'vitest';
import { idFormer } from '../../../src/check/rules/id-former.ts';
import { archiveOf } from '../archive-of.ts';

const KEY = 'hubei/wuhan/jiangan/2019';
const found = (...formerIds: { id: string; now?: string; reason: string }[]) =>
  idFormer
    .run({
      ...archiveOf('一、甲\n1、加强管理。\n2、狠抓落实。', { formerIds }),
      ledger: new Map([[KEY, new Set(['1-1', '1-7'])]]),
    })
    .map(({ message }) => message);

it('takes a published id that is gone and leads to one that is there, or nowhere', () => {
  expect(found({ id: '1-7', now: '1-2', reason: '甲' })).toEqual([]);
  expect(found({ id: '1-7', reason: '甲' })).toEqual([]);
});

it.each([
  [{ id: '1-1', reason: '甲' }, '#1-1 现在还有'],
  [{ id: '1-8', reason: '甲' }, '#1-8 没有发布过'],
  [{ id: '1-7', now: '9', reason: '甲' }, '没有 #9 这一段'],
])('tells %o', (entry, message) => {
  expect(found(entry).join()).toContain(message);
});

it('tells an id that stands there twice', () => {
  expect(found({ id: '1-7', reason: '甲' }, { id: '1-7', reason: '乙' }).join()).toContain('#1-7 写了两次');
});
