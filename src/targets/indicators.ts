import { countedNoun, NOUN_MOST } from './counted-noun.ts';
import type { Layout } from './layout.ts';
import { listedNames, subject } from './listed-names.ts';
import type { Quantity } from './quantities.ts';
import type { Placed } from './runs.ts';
import type { TargetWords } from './target-words.ts';
import { balance, shorten, trimLead, trimTail } from './trim-name.ts';

/** Longest name: 教师运用现代教育技术开展教学的课时覆盖率 has 19 letters, lists of four names need twice as many. */
export const NAME_MOST = 40;
/** Letters read on either side of a number to name it. */
const REACH = 80;

// 打造子校校园和投入390万元
const CONJUNCTION = /[、和及与以并]+/gu;
// 以3年为一个培养周期
const AS = /^为(?:一个)?/u;
// 小学生提高到280元，初中生提高到420元: a clause with a figure of its own names no other
const DIGIT = /\d/;

/** The name of a quantity, and the thing counted where it stands behind the number. */
export interface Name {
  name: string;
  noun: string;
}

/**
 * Names every quantity from the words around it: what stands before the number (小学入学率100%), what it counts (4栋教学楼), or both
 * (完善农村学校10个项目). Lists share their subject (小学入学率100%、巩固率100%), 分别 gives each value its own name, and a value without words of its own
 * takes those before it. A name is read from at most `REACH` letters on either side, so the work grows with the number of quantities only.
 * `fallback` names what nothing else does: the passage's title.
 */
export function indicators(
  groups: readonly (readonly Placed[])[],
  place: Layout,
  words: TargetWords,
  fallback: string,
): Name[] {
  const { text, clauses, inBrackets } = place;
  const plain = (from: number, to: number): string => {
    let kept = '';
    for (let at = from; at < to; at++) if (!inBrackets[at]) kept += text[at];
    return kept;
  };

  /** What the words between two quantities of one clause say of the first and of the second: 4栋教学楼 | 和 | 2栋宿舍楼. */
  const between = (first: Quantity, second: Quantity): { left: string | undefined; right: string } => {
    const gap = plain(Math.max(first.end, second.start - REACH), second.start);
    const signs = [...gap.matchAll(CONJUNCTION)];
    const sign = signs[0]?.index === 0 ? signs[0] : signs.at(-1);
    // 投入766万元完善农村学校10个项目: the words belong to both
    if (!sign) return { left: undefined, right: gap };
    return { left: gap.slice(0, sign.index), right: gap.slice(sign.index + sign[0].length) };
  };

  /** The clause before, where it has words and no figure: 农村义务教育阶段生均公用经费标准，小学生提高到280元. */
  const clauseBefore = (clause: number): string => {
    const previous = clauses[clause - 1];
    if (!previous || previous.sentence !== clauses[clause]?.sentence) return '';
    const own = plain(Math.max(previous.start, previous.end - REACH), previous.end);
    const name = trimLead(own, words);
    return DIGIT.test(name) ? '' : shorten(name, NOUN_MOST);
  };
  /** The clause behind, as what a sum is for: 投入850万元，新增微机200台. */
  const clauseBehind = (clause: number): string => {
    const next = clauses[clause + 1];
    if (!next || next.sentence !== clauses[clause]?.sentence) return '';
    return shorten(trimLead(plain(next.start, Math.min(next.end, next.start + REACH)), words), NOUN_MOST);
  };

  const { stages, grades } = words.names;
  const counted = (name: string): string => {
    const closing = [...stages, ...grades].find((word) => name.endsWith(word));
    const grade = grades.find((word) => name.includes(word));
    if (grade && grade !== closing) return name.slice(name.indexOf(grade) + grade.length);
    return closing ? name.slice(0, -closing.length) : '';
  };

  const names: Name[] = [];
  let sentence = -1;
  /** In this sentence: the last name and the subject of the last share. */
  let last = '';
  let about = { stage: '', role: '' };
  /** What a list counts: 教师专业发展示范校 of 教师专业发展示范校高中1所、初中2所, 示范校 of 省级示范校2所、市级5所. */
  let list = '';

  for (const [index, group] of groups.entries()) {
    const { quantity, clause } = group[0] as Placed;
    const own = clauses[clause];
    if (!own) continue;
    if (own.sentence !== sentence) {
      [last, list] = ['', ''];
      about = { stage: '', role: '' };
    }
    sentence = own.sentence;
    const previous = groups[index - 1]?.at(-1);
    const next = groups[index + 1]?.[0];
    const before =
      previous?.clause === clause
        ? between(previous.quantity, quantity).right
        : plain(Math.max(own.start, quantity.start - REACH), quantity.start);
    // 国家级、省级、市级课题分别立项2项、5项、12项
    const { name: front, level } = trimTail(trimLead(before.replace('分别', ''), words), words);

    if (group.length > 1) {
      const parts = [front.split('、'), front.split(/[、和及与]/u)].find((split) => split.length === group.length);
      const whole = shorten(front, NAME_MOST);
      const measured = parts?.every((part) => subject(part, words).stage === part) ? clauseBefore(clause) : '';
      const each = parts ? listedNames(parts, words) : Array<string>(group.length).fill(whole || last || fallback);
      // 保证学生每天睡眠时间，小学、初中和高中分别不少于10小时、9小时和8小时
      for (const name of each) names.push({ name: balance(measured ? `${measured}（${name}）` : name), noun: '' });
      last = names.at(-1)?.name ?? '';
      list = '';
      continue;
    }

    const parted = next?.clause === clause ? between(quantity, next.quantity).left : undefined;
    const behind = parted ?? plain(quantity.end, Math.min(own.end, quantity.end + REACH));
    const noun = countedNoun(behind, !front, words);
    let name = front;
    if (noun && !level) {
      const [first, ...others] = front.split('、');
      if (!front) name = noun.replace(AS, '');
      else if (others.length === 0)
        // 占校舍总面积3%左右的危房
        name = front + (quantity.group === 'share' && behind.startsWith('的') ? '的' : '') + noun;
      else name = words.names.broad.includes(noun) ? `${first}等${noun}` : noun;
    } else if (!noun && words.names.bare.some((word) => front.endsWith(word))) {
      const purpose = clauseBehind(clause);
      if (purpose) name = `${front}（${purpose}）`;
    }
    const { stage, role } = subject(name, words);
    if (stage && stage === name) {
      list ||= clauseBefore(clause);
      if (list) name = `${list}（${stage}）`;
    } else if (quantity.group === 'share' && !stage && words.names.attributes.some((word) => name.startsWith(word))) {
      name = about.stage + about.role + name;
    } else {
      list = counted(name);
    }
    if (stage && quantity.group === 'share') about = { stage, role };
    name = balance(shorten(name, NAME_MOST)) || last || clauseBefore(clause) || fallback;
    last = name;
    names.push({ name, noun });
  }
  return names;
}
