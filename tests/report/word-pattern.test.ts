import { describe, expect, it } from 'vitest';
import { MOST_WORDS, wordPattern } from '../../src/report/word-pattern.ts';

describe('wordPattern', () => {
  it('gives a plain word as it is', () => {
    expect(wordPattern('控辍保学')).toEqual(['控辍保学']);
  });

  it('expands choices and what may be missing', () => {
    expect(wordPattern('法(制|治)教育')).toEqual(['法制教育', '法治教育']);
    expect(wordPattern('文明校园(创建)?')).toEqual(['文明校园创建', '文明校园']);
    expect(wordPattern('教(职)?工之家')).toEqual(['教职工之家', '教工之家']);
    expect(wordPattern('初、?高中')).toEqual(['初、高中', '初高中']);
    expect(wordPattern('县管校(聘|用)|区管校聘')).toEqual(['县管校聘', '县管校用', '区管校聘']);
  });

  it('nests choices', () => {
    expect(wordPattern('示范((性)?幼儿)?园')).toEqual(['示范性幼儿园', '示范幼儿园', '示范园']);
  });

  it('keeps a gap in the word', () => {
    expect(wordPattern('新建…(幼儿园|小学)')).toEqual(['新建…幼儿园', '新建…小学']);
  });

  it.each([
    ['师德+*', '不能使用符号 *'],
    ['师.德', '不能使用符号 .'],
    ['[师德]风', '不能使用符号 ['],
    ['师德{2}', '不能使用符号 {'],
    ['师德(师风', '括号没有成对'],
    ['师德)师风', '括号没有成对'],
    ['师德(师风|)', '括号里有空的选项'],
    ['?师德', '问号前面没有字'],
    ['师德??', '问号前面没有字'],
    ['师', '一个词至少两个字'],
    ['…师德', '省略号只能有一个，且前后都要有字'],
    ['新建…改建…幼儿园', '省略号只能有一个，且前后都要有字'],
    ['教'.repeat(31), '一个词至多 30 个字'],
    ['(甲|乙)'.repeat(9), `展开后超过 ${MOST_WORDS} 个词`],
  ])('refuses %s and says why', (pattern, message) => {
    expect(() => wordPattern(pattern)).toThrow(new SyntaxError(message));
  });

  it('refuses a pattern that would grow without bound before it grows', () => {
    expect(() => wordPattern('(甲|乙)'.repeat(5000))).toThrow(SyntaxError);
  });
});
