import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../src/search/parse-query.ts';

const term = (text: string) => ({ terms: [text], gaps: [] });

test.each([
  ['课后服务', [term('课后服务')]],
  ['教师  培训　队伍', [term('教师'), term('培训'), term('队伍')]],
  ['"立德 树人"', [term('立德 树人')]],
  ['标题\n正文', [term('标题正文')]],
  ['幼儿园 ~10 安全', [{ terms: ['幼儿园', '安全'], gaps: [10] }]],
  ['甲 ~5 乙 ~3 丙 丁', [{ terms: ['甲', '乙', '丙'], gaps: [5, 3] }, term('丁')]],
])('%j asks for %j', (query, groups) => {
  expect(parseQuery(query)).toEqual({ groups, without: [] });
});

test.each([
  ['幼儿园 -民办', [term('幼儿园')], ['民办']],
  ['幼儿园 -"民办 园" 安全', [term('幼儿园'), term('安全')], ['民办 园']],
])('%j excludes', (query, groups, without) => {
  expect(parseQuery(query)).toEqual({ groups, without });
});

describe('pasted text is no operator', () => {
  test.each([
    '“安全第一”，“责任重于泰山”',
    '-民办',
    '教育-教学',
    '做到"三个到位"的要求',
    '3~10所',
    '~10',
    '约~10人',
    '"',
    '""',
    '《纲要》（2010-2020年）',
    '加强——管理',
  ])('%s', (query) => {
    expect(parseQuery(query)).toEqual({ groups: [term(query)], without: [] });
  });

  test.each([
    ['教师 - 培训', ['教师', '-', '培训']],
    ['教师 -- 培训', ['教师', '--', '培训']],
    ['教师 --培训', ['教师', '--培训']],
    ['2019 -2020学年', ['2019', '-2020学年']],
    ['教师 ~10', ['教师', '~10']],
    ['~10 教师', ['~10', '教师']],
    ['教师 ～10 培训', ['教师', '～10', '培训']],
    ['教师 ~1000 培训', ['教师', '~1000', '培训']],
    ['教师 ~10 -培训', ['教师', '~10']],
  ])('%s', (query, terms) => {
    expect(parseQuery(query).groups).toEqual(terms.map(term));
  });
});

test('a sentence without blanks at its ends and ASCII quotes stays one term', () => {
  const sentence = fc.string({ unit: fc.constantFrom(...'教师“”-~1，。《》（）%'), minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(sentence, (text) => {
      expect(parseQuery(text)).toEqual({ groups: [term(text)], without: [] });
    }),
  );
});

test('any input is read calmly', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { groups } = parseQuery(text);
      for (const { terms, gaps } of groups) expect(gaps).toHaveLength(terms.length - 1);
    }),
  );
});
