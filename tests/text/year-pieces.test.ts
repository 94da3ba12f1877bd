import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yearPieces } from '../../src/text/year-pieces.ts';

test('spans of years are whole, with the word for years behind them', () => {
  expect(yearPieces('南京市玄武区教育局2009—2010学年度工作计划')).toEqual([
    { text: '南京市玄武区教育局', whole: false },
    { text: '2009—2010学年', whole: true },
    { text: '度工作计划', whole: false },
  ]);
  expect(yearPieces('2016-2020年规划与2021—25年展望').filter(({ whole }) => whole)).toHaveLength(2);
});

test('a single year, a phone number and other dashes are left alone', () => {
  for (const text of ['2016年工作要点', '010-12345678', '总结——计划'])
    expect(yearPieces(text)).toEqual([{ text, whole: false }]);
  expect(yearPieces('')).toEqual([]);
});

test('nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('2', '0', '—', '-', '年', '学', '教') }), (text) => {
      expect(
        yearPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
