import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../src/collections/excerpt.ts';

test('a short text stays whole', () => {
  expect(excerpt('加强师德建设。', 20)).toBe('加强师德建设。');
});

test('a long one ends after a clause where there is one', () => {
  expect(excerpt('坚持五育并举，全面提高教育质量，切实为学生减负增效', 18)).toBe('坚持五育并举，全面提高教育质量……');
  expect(excerpt('一二三四五六七八九十一二三四五六七八九十', 10)).toBe('一二三四五六七八九十……');
});

test('never longer than asked for, never half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 60 }), (text, length) => {
      const short = excerpt(text, length);
      expect(Array.from(short).length).toBeLessThanOrEqual(length + 2);
      expect(short.isWellFormed()).toBe(text.isWellFormed());
    }),
  );
});
