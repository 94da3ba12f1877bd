import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText, terms } from '../../src/search/fold.ts';
import { occurrences } from '../../src/search/occurrences.ts';

const found = (text: string, query: string) =>
  occurrences(text, terms(query))?.map(([start, end]) => text.slice(start, end));

test.each([
  ['推进课后服务，课后服务全覆盖', '课后服务', ['课后服务', '课后服务']],
  ['做好课后的服务', '课后服务', undefined],
  ['立德树人\n在会上', '树人在会', ['树人\n在会']],
  ['达９９．８％以上', '99.8%', ['９９．８％']],
  ['教师培训', '教师 师培', ['教师培']],
  ['教师培训', '培训 教师', ['教师培训']],
  ['教师', '教师 培训', undefined],
  ['面积3㎡', 'm2', ['㎡']],
])('in %j, %j finds %j', (text, query, expected) => {
  expect(found(text, query)).toEqual(expected);
});

test('agrees with String.includes', () => {
  const text = fc.string({ unit: fc.constantFrom(...'教育师Ａa 1㎡，') });
  fc.assert(
    fc.property(text, text, (whole, query) => {
      const wanted = terms(query);
      fc.pre(wanted.length > 0);
      const expected = wanted.every((term) => foldText(whole).text.includes(term));
      expect(occurrences(whole, wanted) !== undefined).toBe(expected);
    }),
  );
});
