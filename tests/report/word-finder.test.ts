import { describe, expect, it } from 'vitest';
import { GAP, wordFinder } from '../../src/report/word-finder.ts';

const find = (words: string[], text: string) =>
  wordFinder(words.map((word) => [word, word] as const))(text).found.map(({ start, end }) => text.slice(start, end));

describe('wordFinder', () => {
  it('finds every occurrence, overlapping ones too, the longer first', () => {
    expect(find(['幼儿园', '民办幼儿园', '民办'], '规范民办幼儿园')).toEqual(['民办幼儿园', '民办', '幼儿园']);
  });

  it('says what a word stands for', () => {
    const { found } = wordFinder([['双减', 7]])('落实双减');
    expect(found).toEqual([{ start: 2, end: 4, value: 7 }]);
  });

  it('lets a gap hold up to eight characters of one clause', () => {
    expect(find(['新建…幼儿园'], '新建农村寄宿制中心幼儿园')).toEqual(['新建农村寄宿制中心幼儿园']);
    expect(find(['新建…幼儿园'], '新建幼儿园')).toEqual(['新建幼儿园']);
    expect(find(['新建…幼儿园'], `新建${'一'.repeat(GAP)}幼儿园`)).toHaveLength(1);
    expect(find(['新建…幼儿园'], `新建${'一'.repeat(GAP + 1)}幼儿园`)).toEqual([]);
    expect(find(['新建…幼儿园'], '新建小学，改造幼儿园')).toEqual([]);
    expect(find(['新建…幼儿园'], '新建小学。幼儿园')).toEqual([]);
  });

  it('finds nothing in an empty text and with no words', () => {
    expect(find(['师德'], '')).toEqual([]);
    expect(find([], '师德')).toEqual([]);
  });

  it.each([
    ['one letter', '教'],
    ['words that nearly match', '教师教师教师教师'],
    ['gaps that never close', '教师新建'],
    ['clauses', '教师，'],
  ])('costs work linear in the text: %s', (_, piece) => {
    const finder = wordFinder([
      ['教师培训', 1],
      ['教师…培训', 2],
      ['教师…交流', 3],
      ['新建…幼儿园', 4],
      ['教教教教教教教教', 5],
    ]);
    const half = finder(piece.repeat(50_000 / piece.length)).steps;
    const whole = finder(piece.repeat(100_000 / piece.length)).steps;
    expect(whole).toBeLessThan(half * 2.01);
    expect(whole).toBeLessThan(100_000 * 25);
  });
});
