import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexKeys } from '../../src/search/index-keys.ts';

test.each([
  [['课后服务'], ['课后', '服务']],
  [['双减政'], ['双减', '减政']],
  [
    ['教师', '培训'],
    ['教师', '培训'],
  ],
  [['达99.8%以上'], ['以上']],
  [['99.8%'], []],
  [['研'], []],
  [['，。'], []],
  [[], []],
])('%o is asked for as %o', (terms, keys) => {
  expect(indexKeys(terms, 8)).toEqual(keys);
});

test('a long phrase asks for few pairs, its first and its last among them', () => {
  const keys = indexKeys(['全面贯彻党的教育方针落实立德树人根本任务'], 4);
  expect(keys).toHaveLength(4);
  expect(keys[0]).toBe('全面');
  expect(keys.at(-1)).toBe('任务');
});

test('every pair asked for stands in the phrase', () => {
  const han = fc.string({ unit: fc.constantFrom(...'教育师德安全课程，9'), minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(han, (phrase) => {
      for (const key of indexKeys([phrase], 8)) expect(phrase).toContain(key);
    }),
  );
});
