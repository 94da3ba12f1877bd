import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suffixOrder } from '../../src/phrases/suffix-order.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (unit) => unit.charCodeAt(0));

/** The same order by comparing what the suffixes begin with. */
function plain(text: string, depth: number): number[] {
  const heads = Array.from(text, (_, start) => text.slice(start, start + depth));
  return heads
    .map((_, start) => start)
    .sort((a, b) => {
      const [one, other] = [heads[a] as string, heads[b] as string];
      return one < other ? -1 : one > other ? 1 : a - b;
    });
}

test('orders suffixes by their first units, equal ones by their place', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('加', '强', '，', '\u0000', '\uffff'), maxLength: 300 }),
      fc.integer({ min: 1, max: 9 }),
      (text, depth) => {
        expect([...suffixOrder(unitsOf(text), depth)]).toEqual(plain(text, depth));
      },
    ),
  );
});

test('one sign a thousand times, and copies of one text', () => {
  const same = '一'.repeat(1000);
  expect([...suffixOrder(unitsOf(same), 64)]).toEqual(plain(same, 64));
  const copies = '大力加强师德师风建设，不断提高教育教学质量。\u0000'.repeat(50);
  expect([...suffixOrder(unitsOf(copies), 64)]).toEqual(plain(copies, 64));
});

test('nothing', () => {
  expect([...suffixOrder(new Uint16Array(0), 64)]).toEqual([]);
});
