import { expect, test } from 'vitest';
import { quoted } from '../../src/collections/quoted.ts';

test('quotes the sentence a link points to, or the beginning', () => {
  expect(quoted({ sentence: { number: 1, start: 3, end: 8 } }, '甲乙。丙丁戊己。', 20)).toBe('丙丁戊己。');
  expect(quoted({ sentence: undefined }, '甲乙。', 20)).toBe('甲乙。');
});
