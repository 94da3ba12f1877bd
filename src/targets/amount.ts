const DIGITS = '〇一二三四五六七八九';
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

// 两 · 二万 · 三千 · 十一 · 九十五
const HAN = /^[〇零一二两三四五六七八九十百千万亿]+$/u;
// 万分之一 · 百分之九十五 · 三分之二
const HAN_FRACTION = /^(.+)分之(.+)$/u;
// 2\3 · 2/3
const FRACTION = /^(\d+)[/\\／](\d+)$/u;
// 1—2 · 3至6 · 98%—100: the first number of a range
const FIRST = /^\d+(?:\.\d+)?/;
// 万元 · 万人次 · 亿元
const SCALE = /^[十百千万亿]+/u;

/** The number that Chinese numerals write: 二万 → 20000, 九十五 → 95. */
function hanNumber(text: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const letter of text.replaceAll('两', '二').replaceAll('零', '〇')) {
    const place = PLACES[letter];
    if (place === undefined) digit = digit * 10 + DIGITS.indexOf(letter);
    else if (place >= 1e4) {
      total = (total + section + digit || 1) * place;
      [section, digit] = [0, 0];
    } else {
      section += (digit || 1) * place;
      digit = 0;
    }
  }
  return total + section + digit;
}

/**
 * The size of a printed value in its plain unit, to sort and draw by: 1.5 · 万人次 → 15000, 二万 → 20000, 万分之一 → 0.0001, the lower end of a
 * range. `undefined` when the value is none that can be read.
 */
export function amount(value: string, unit: string): number | undefined {
  const plain = value.normalize('NFKC').replaceAll(',', '');
  const scale = [...(SCALE.exec(unit)?.[0] ?? '')].reduce((product, letter) => product * (PLACES[letter] ?? 1), 1);
  const shares = HAN_FRACTION.exec(plain);
  if (shares) {
    const [of, part] = [shares[1] as string, shares[2] as string];
    const below = HAN.test(of) ? hanNumber(of) : Number(of);
    const above = HAN.test(part) ? hanNumber(part) : Number(part);
    return Number.isFinite(above / below) ? above / below : undefined;
  }
  const fraction = FRACTION.exec(plain);
  if (fraction) {
    const share = Number(fraction[1]) / Number(fraction[2]);
    return Number.isFinite(share) ? share : undefined;
  }
  if (HAN.test(plain)) return hanNumber(plain) * scale;
  const first = FIRST.exec(plain);
  // 0.1 × 10000 must not become 1000.0000000000001
  return first ? Number((Number(first[0]) * scale).toPrecision(12)) : undefined;
}
