import { expect, test } from 'vitest';
import { isoDay } from '../../src/text/iso-day.ts';

test('a day is the reader’s own, whatever the hour', () => {
  expect(isoDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(isoDay(new Date(2026, 11, 31, 0, 1))).toBe('2026-12-31');
});
