import { describe, expect, test } from 'vitest';
import { annotate, type BasketItem, drop, MOST_ITEMS, move, put, readBasket } from '../../src/basket/basket.ts';
import { basketText } from '../../src/basket/basket-text.ts';

const item = (id: string, more: Partial<BasketItem> = {}): BasketItem => ({
  id,
  text: `（一）${id}`,
  reference: `某局. 某文[EB/OL]. [2026-11-22]. https://a/${id}.`,
  caution: '',
  note: '',
  ...more,
});
const ids = (items: readonly BasketItem[]) => items.map(({ id }) => id).join('');

describe('a basket', () => {
  const abc = ['a', 'b', 'c'].reduce<BasketItem[]>((items, id) => put(items, item(id)), []);
  test('holds a passage once, in order', () => expect(ids(put(abc, item('b')))).toBe('abc'));
  test('is full at some point', () => {
    const full = Array.from({ length: MOST_ITEMS }, (_, index) => item(`x${index}`));
    expect(put(full, item('one more'))).toHaveLength(MOST_ITEMS);
  });
  test('is put in order', () => {
    expect(ids(move(abc, 'c', -1))).toBe('acb');
    expect(ids(move(abc, 'a', 1))).toBe('bac');
    expect(ids(move(abc, 'a', -1))).toBe('abc');
    expect(ids(move(abc, 'none', 1))).toBe('abc');
  });
  test('lets go and takes notes', () => {
    expect(ids(drop(abc, 'b'))).toBe('ac');
    expect(annotate(abc, 'b', '可用')[1]?.note).toBe('可用');
  });
  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['no list', '{"a":1}'],
    ['items of another kind', '[{"id":1},null,"x"]'],
  ])('that was kept as %s is empty', (_, kept) => expect(readBasket(kept)).toEqual([]));
  test('is read as it was kept', () => expect(readBasket(JSON.stringify(abc))).toEqual(abc));
});

test('as plain text has numbered references, cautions and notes', () => {
  expect(basketText([item('a', { caution: '年份待考（推测）', note: '可用\n改数字' }), item('b')])).toBe(
    [
      '摘录',
      '（一）a[1]',
      '引用时请注意：年份待考（推测）',
      '按：可用',
      '按：改数字',
      '（一）b[2]',
      '',
      '参考文献',
      '[1] 某局. 某文[EB/OL]. [2026-11-22]. https://a/a.',
      '[2] 某局. 某文[EB/OL]. [2026-11-22]. https://a/b.',
      '',
    ].join('\n'),
  );
});
