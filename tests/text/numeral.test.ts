import { describe, expect, it } from 'vitest';
import { numeral } from '../../src/text/numeral.ts';

const DIGITS = [...'一二三四五六七八九'];

describe('numeral', () => {
  it('reads every ordinal from 1 to 99', () => {
    for (let value = 1; value <= 99; value++) {
      const [tens, ones] = [Math.floor(value / 10), value % 10];
      const ten = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens - 1]}十`;
      expect(numeral(ten + (DIGITS[ones - 1] ?? ''))).toBe(value);
    }
  });

  it.each(['', '零', '百', '一百', '一一', '十十', '两', '廿', '〇', '1', '一年', ' 一', '二十一十'])(
    'takes “%s” for no ordinal',
    (text) => {
      expect(numeral(text)).toBeUndefined();
    },
  );
});
