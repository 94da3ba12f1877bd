import type { Clause, Layout } from './layout.ts';
import type { Quantity } from './quantities.ts';
import type { TargetWords } from './target-words.ts';

/** Letters beside a number that are searched for words bearing on it: 协助甲山乡建立一所 has none between, 各乡镇都要建成1—2所 three. */
const NEAR = 8;
/** Letters of the clause before a number that are searched for a promise: 确保学生“每天锻炼一小时” has seven, most lie under thirty. */
const FAR = 40;
/** A number of years with so many digits is a date: 2010年以后. */
const YEAR_DIGITS = 4;

// 15个赛项中荣获14个一等奖: the first figure says out of how many
const OUT_OF = /^[\p{Script=Han}]{1,6}(?<![初高])中(?:荣获|获|有|共|评|选)/u;
// 如期完成校园安防“三个100%”工作目标: a slogan, and 三个 or 4个 before it counts no thing
const SLOGAN = /个$/;
const DIGIT_START = /^\d/;
// 强化“三名”培养对象; “六连冠” is a count all the same
const QUOTED = /[“‘"]$/;
// 办学20余年 rounds, 任教6年以上 demands
const ROUGH = /[余多]/;
// 完成北阳庄幼儿园等九个项目
const LISTED = /等$/;
// 在南平和建阳各建成一个规模较大的实训基地: 各 makes 一个 a count
const EACH = /[各每]/;

const holds = (text: string, list: readonly string[]): boolean => list.some((word) => text.includes(word));
const ends = (text: string, list: readonly string[]): boolean => list.some((word) => text.endsWith(word));
const starts = (text: string, list: readonly string[]): boolean => list.some((word) => text.startsWith(word));

/**
 * Whether a reader would call this number a quantified target, result, input or state. It is not when it stands in brackets (a breakdown of the
 * figure before them) or in a document's name, numbers a rank, counts headings (8个方面) or tells a time. `levels` says whether the sentence has
 * already given a share, to which percentage points are then a remark: 占比达61.85%，比去年提高2.85个百分点.
 */
export function isTarget(
  quantity: Quantity,
  clause: Clause,
  place: Layout,
  words: TargetWords,
  levels: boolean,
): boolean {
  const { text, inBrackets, inTitle } = place;
  const { start, end, group, value, degree } = quantity;
  if (inBrackets[start] || inTitle[start]) return false;
  const near = text.slice(Math.max(clause.start, start - NEAR), start);
  const far = text.slice(Math.max(clause.start, start - FAR), start);
  const behind = text.slice(end, Math.min(clause.end, end + NEAR));
  const { skips } = words;
  const bounded = words.before.some(([word]) => near.includes(word));
  const han = quantity.han && group !== 'share' && group !== 'fraction';
  const one = han && value === '一';

  if (ends(near, skips.ranks) && !ends(near, skips.notRanks)) return false;
  if (starts(behind, [...skips.headings, ...skips.conditions, ...skips.rises])) return false;
  if (OUT_OF.test(behind) || DIGIT_START.test(behind) || holds(behind, skips.past)) return false;
  if (han && QUOTED.test(near) && group !== 'record' && group !== 'hours') return false;
  if (one && behind.startsWith('一')) return false;
  switch (group) {
    case 'share':
      return !SLOGAN.test(near) && !(levels && holds(far, skips.comparisons));
    case 'point':
      return !levels;
    case 'hours':
      if (!bounded && starts(behind, skips.clock)) return false;
      return !han || holds(far, skips.vows);
    case 'times':
      return !one || bounded;
    case 'span':
      if (value.length >= YEAR_DIGITS) return false;
      return (degree !== '' && !ROUGH.test(degree)) || bounded || holds(behind, skips.spans);
    case 'thing':
      return !one || bounded || holds(near, skips.creations);
    case 'piece':
      if (!han) return true;
      if (one) return quantity.unit === '个' && EACH.test(near) && holds(near, skips.creations);
      return LISTED.test(near) && !holds(behind, skips.headings);
    default:
      return true;
  }
}
