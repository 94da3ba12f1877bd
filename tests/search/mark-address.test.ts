import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markAddress, namedPlaces } from '../../src/search/mark-address.ts';
import type { Entry } from '../../src/search/passage-columns.ts';

test('a short phrase is named by itself', () => {
  const entry = { text: '推进课后服务', anchor: '2-1', report: { id: 'hubei/2019' } } as Entry;
  const address = markAddress('/', { entry, places: [[2, 6]] });
  expect(address).toBe(`/reports/hubei/2019/?mark=${encodeURIComponent('课后服务')}#2-1`);
});

test('any phrase, however long, is found again by its name', () => {
  const han = (min: number, max: number) =>
    fc.string({ unit: fc.constantFrom(...'教育师德安全'), minLength: min, maxLength: max });
  fc.assert(
    fc.property(han(0, 30), han(1, 300), han(0, 30), (before, phrase, after) => {
      const text = before + phrase + after;
      const entry = { text, anchor: '1', report: { id: 'r' } } as Entry;
      const places: [number, number][] = [[before.length, before.length + phrase.length]];
      const address = new URL(markAddress('http://site/', { entry, places }));
      expect(address.href.length).toBeLessThan(900);
      const name = address.searchParams.get('mark') as string;
      expect(namedPlaces(text, name)).toContainEqual(places[0]);
    }),
  );
});
