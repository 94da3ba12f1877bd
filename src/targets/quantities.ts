import type { Group, TargetWords } from './target-words.ts';

/** A number with its unit, as it stands in the text. */
export interface Quantity {
  start: number;
  /** After the unit and the words of degree behind it: 100余万元, 98%以上. */
  end: number;
  /** The numeral as printed, without 余, 多, 以上. */
  value: string;
  /** With the scale before it: 万元, 万人次. Empty for fractions. */
  unit: string;
  group: Group | 'fraction';
  /** Whether the numeral is Chinese. */
  han: boolean;
  /** What stands behind number or unit and says where the figure lies: 余, 以上; empty when nothing does. */
  degree: string;
}

// 100  1,000  30.90  0.05
const ARABIC = /[0-9０-９]+(?:,[0-9]{3}(?![0-9]))*(?:[.．][0-9０-９]+)?/y;
// 两所  二万人左右  十五年
const HAN = /[〇零一二两三四五六七八九十百千万亿]+/y;
// 控制在万分之一以内  百分之九十五  三分之二
const HAN_FRACTION =
  /([〇零一二两三四五六七八九十百千万]+)分之([〇零一二两三四五六七八九十百]+(?:点[〇零一二三四五六七八九]+)?|[0-9]+(?:\.[0-9]+)?)/y;
// 力争2\3的中小学仪器器材配备达到省定“基本”标准: the source prints \ for /
const FRACTION = /([0-9]+)[/\\／]([0-9]+)(?![0-9/\\／])/y;
// 1—2所  3至6场  5-10所
const RANGE = /[—\-–－~～]{1,2}|[至到]/y;
// 1.5万人次  10万兆
const SCALE = /[百千万亿]{1,2}/y;
// 100余万元  10000多名
const MORE = /[余多]/y;
const MORE_START = /[余多]/;
const BLANKS = /[ \u3000]{1,2}/y;
// 20xx年  xxx万元  20*年: a masked figure says nothing
const MASK = /[xX×*＊█]/;
// A4  h1n1  2+1
const JOINED = /[A-Za-z+\d０-９.．]/;
// 十镇百村千队万人: a scale alone counts nothing, but 惠及万余名学生 does
const HAN_DIGIT = /[一二两三四五六七八九十]/;
const HAN_LETTER = /[〇零一二两三四五六七八九十百千万亿]/;
const ARABIC_DIGIT = /[0-9０-９]/;

/**
 * All numbers of a text that have a unit of the vocabulary, or are fractions, in order and without overlap. Dates, ordinals, ages and grades have
 * none and do not appear; whether a quantity is a target is not judged here. Linear in the text: `steps` counts the places looked at.
 */
export function quantities(text: string, words: TargetWords): { found: Quantity[]; steps: number } {
  const found: Quantity[] = [];
  let steps = 0;

  const match = (pattern: RegExp, at: number): string => {
    pattern.lastIndex = at;
    const hit = pattern.exec(text)?.[0] ?? '';
    steps += hit.length + 1;
    return hit;
  };
  const skipBlanks = (at: number) => at + match(BLANKS, at).length;

  const unitAt = (at: number, han: boolean): { word: string; group: Group } | undefined => {
    for (let length = words.longestUnit; length > 0; length--) {
      steps++;
      const word = text.slice(at, at + length);
      const unit = word.length === length ? words.units.get(word) : undefined;
      if (!unit) continue;
      if ((han && !unit.han) || unit.not.some((compound) => text.startsWith(compound, at))) return undefined;
      return { word, group: unit.group };
    }
    return undefined;
  };
  /** 以上, 以内 behind a figure; words that only round it (左右) are passed over. */
  const degreeAt = (at: number): { degree: string; past: number } => {
    const rounding = words.approximate.find((word) => text.startsWith(word, at));
    const degree = words.after.find(([word]) => text.startsWith(word, at))?.[0] ?? '';
    return { degree, past: at + (rounding ?? degree).length };
  };

  /** The unit behind a numeral that ends at `at`, with the scale and the words of degree around it. */
  const measured = (at: number, han: boolean) => {
    let place = skipBlanks(at);
    let degree = match(MORE, place);
    place += degree.length;
    const scale = han ? '' : match(SCALE, place);
    place += scale.length;
    const more = match(MORE, place);
    degree ||= more;
    place = skipBlanks(place + more.length);
    const unit = unitAt(place, han);
    // 全年固定资产投资完成3000万以上: no unit but the scale
    if (!unit && !/^[万亿]$/.test(scale)) return undefined;
    if (unit) place += unit.word.length;
    const behind = degreeAt(place);
    return {
      unit: scale + (unit?.word ?? '').replace('％', '%'),
      group: unit?.group ?? ('money' as const),
      degree: behind.degree || degree,
      unitEnd: place,
      end: behind.past,
    };
  };

  for (let at = 0; at < text.length; ) {
    steps++;
    const letter = text[at] as string;
    const han = HAN_LETTER.test(letter);
    if (!han && !ARABIC_DIGIT.test(letter)) {
      at++;
      continue;
    }
    const start = at;
    const fraction = match(han ? HAN_FRACTION : FRACTION, start);
    if (fraction) {
      at = start + fraction.length;
      const percent = fraction.startsWith('百分之');
      const { degree, past } = degreeAt(at);
      at = past;
      found.push({
        start,
        end: at,
        value: percent ? fraction.slice('百分之'.length) : fraction,
        unit: percent ? '%' : '',
        group: percent ? 'share' : 'fraction',
        han,
        degree,
      });
      continue;
    }
    const number = match(han ? HAN : ARABIC, start);
    let end = start + number.length;
    const before = text[start - 1] ?? '';
    const joined =
      MASK.test(before) || MASK.test(text[end] ?? '') || (!han && (JOINED.test(before) || text[end] === '+'));
    // 98%—100%: the unit may stand at both ends
    const first = measured(end, han);
    let second = '';
    for (const from of first && !first.degree ? [end, first.unitEnd] : [end]) {
      const sign = match(RANGE, from);
      second = sign && match(han ? HAN : ARABIC, from + sign.length);
      if (!second) continue;
      end = from + sign.length + second.length;
      break;
    }
    const quantity = second ? measured(end, han) : first;
    at = quantity?.end ?? end;
    if (!quantity || joined || (han && !HAN_DIGIT.test(number) && !MORE_START.test(text[end] ?? ''))) continue;
    const { unit, group, degree } = quantity;
    found.push({ start, end: at, value: text.slice(start, end), unit, group, han, degree });
  }
  return { found, steps };
}
