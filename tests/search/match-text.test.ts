import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldQuery } from '../../src/search/fold-query.ts';
import { foldText, NOTHING_SIMPLIFIED } from '../../src/search/fold-text.ts';
import { hitOf } from '../../src/search/hit.ts';
import { matchText } from '../../src/search/match-text.ts';
import { parseQuery } from '../../src/search/parse-query.ts';
import type { Entry } from '../../src/search/passage-columns.ts';

const find = (text: string, query: string) => {
  const folded = foldQuery(parseQuery(query), NOTHING_SIMPLIFIED);
  const found = matchText(foldText(text, NOTHING_SIMPLIFIED), folded);
  return (
    found && hitOf({ text } as Entry, found, NOTHING_SIMPLIFIED).places.map(([start, end]) => text.slice(start, end))
  );
};

test.each([
  ['推进课后服务，扩大服务', '服务', ['服务', '服务']],
  ['推进课后服务', '课后 服务', ['课后', '服务']],
  ['推进课后服务', '培训', undefined],
  ['达到９９．８％以上', '99.8%', ['９９．８％']],
  ['课后\n服务 好', '后服务', ['后\n服务']],
  ['哈哈哈', '哈哈', ['哈哈哈']],
  ['13所', '3所', ['3所']],
  ['民办幼儿园', '幼儿园 -民办', undefined],
  ['公办幼儿园', '幼儿园 -民办', ['幼儿园']],
  ['占地5㎡。', 'm2', ['㎡']],
])('%j, asked for %j, gives %j', (text, query, places) => {
  expect(find(text, query)).toEqual(places);
});

describe('near each other', () => {
  test.each([
    ['幼儿园的安全', '幼儿园 ~1 安全', ['幼儿园', '安全']],
    ['幼儿园的安全', '安全 ~1 幼儿园', ['幼儿园', '安全']],
    ['幼儿园里的安全', '幼儿园 ~1 安全', undefined],
    ['幼儿园安全', '幼儿园 ~0 安全', ['幼儿园', '安全']],
    ['安全一二三四五幼儿园一安全', '幼儿园 ~2 安全', ['幼儿园', '安全']],
    ['甲一乙一丙', '甲 ~1 乙 ~1 丙', ['甲', '乙', '丙']],
    ['甲一乙一二丙乙', '甲 ~1 乙 ~1 丙', undefined],
  ])('%j, asked for %j, gives %j', (text, query, places) => {
    expect(find(text, query)).toEqual(places);
  });
});

test('a text is a hit exactly when its folded form includes each folded term', () => {
  const text = fc.string({ unit: fc.constantFrom(...'教师培训，,９9 \nＡa'), maxLength: 60 });
  const query = fc.string({ unit: fc.constantFrom(...'教师培训，9a '), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, query, (text, query) => {
      const terms = query.split(' ').filter(Boolean);
      fc.pre(terms.length > 0);
      const folded = foldText(text, NOTHING_SIMPLIFIED);
      const expected = terms.every((term) => folded.includes(foldText(term, NOTHING_SIMPLIFIED)));
      const places = find(text, query);
      expect(places !== undefined).toBe(expected);
      for (const place of places ?? []) expect(foldText(place, NOTHING_SIMPLIFIED)).not.toBe('');
    }),
    { numRuns: 500 },
  );
});
