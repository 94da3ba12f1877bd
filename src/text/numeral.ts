const DIGITS = '零一二三四五六七八九';

/**
 * The value of a Chinese ordinal as official documents number their sections: 一 … 九十九 (also 廿 and 两 are not used there and give undefined).
 * @returns the whole number from 1 to 99, or undefined for anything else.
 */
export function numeral(text: string): number | undefined {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(text); // 二十一
  if (!match || text === '') return undefined;
  const [, tens, ten, ones] = match;
  return (ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0);
}
