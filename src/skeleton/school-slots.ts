import type { Slot } from './slot.ts';

const SCHOOL =
  '(?:(?:镇|乡|街道)?(?:中心|实验|附属|民族|初级|高级|职业|外来工子弟|九年一贯制)*(?:小学(?:附属幼儿园)?|中学|幼儿园|学校|中专校?|职中|职教中心))';
/** Words that take a school as their object; one of them before a name is no part of it. */
const OBJECT = '启动|完成|推进|建设|建成|改造|督导|邀请|[对在和与及由到把将以]';
/** What may stand before a name that is not told by a vocabulary. */
const EDGE = `^|[，。；：、（“\\n]|${OBJECT}`;
const BEFORE = `(?<=${EDGE})`;
const LEAD = new RegExp(`^(?:${OBJECT})`, 'u');
// 仙鹤门幼儿园 · 长江路小学 · 珠江路小学附属幼儿园
const STREET = new RegExp(`${BEFORE}\\p{Script=Han}{1,3}[路街门桥巷湖]${SCHOOL}`, 'gu');
// 市第十四中学 · 四流中路第三小学
const NUMBERED = new RegExp(
  `(?<=${EDGE})(?:[市区县]|\\p{Script=Han}{2,3}[路街])?第[一二三四五六七八九十]+(?:初级|高级|实验|职业)?(?:中学|小学|幼儿园|高中)`,
  'gu',
);
// 二中、三中、实验学校 · 九中改造一期
const SHORT =
  /(?<=^|[，。；：、（“和与及])[一二三四五六七八九十]{1,2}[中小](?=[、，。；：）”和与及改校教要的])(?!小学)/gu;
// *中专校 · xx中学
const MASKED = new RegExp(`[*＊×xX]{1,3}${SCHOOL}`, 'gu');
const AFTER_NAME = new RegExp(`^${SCHOOL}`, 'u');
// 附中 · 小学教师: what follows makes the word before it a kind of something
const KIND = /^(?:教师|教育|生|阶段|段|毕业|课程|校长|附近|分别|各|质量|网点|布局|校舍|办学|建设标准|班级)/u;

const STARTS = new RegExp(`${BEFORE}$`, 'u');
/** 东丽区学校安全保卫工作: the schools of a place, not one of that name. */
const GENERIC = '学校';

/**
 * Schools that are named: by a place of the vocabularies (井店中学, 眉县中学), by a street, by a number, or masked. Kinds of schools (农村小学,
 * 公办幼儿园) are none.
 * @param places names that a school can be called by, without its school word; `sure` where the name cannot be the end of another one
 */
export function schoolSlots(text: string, places: readonly { start: number; end: number; sure: boolean }[]): Slot[] {
  const found: Slot[] = [];
  const add = (start: number, end: number) => {
    if (!KIND.test(text.slice(end, end + 4))) found.push({ start, end, kind: '学校' });
  };
  for (const { start, end, sure } of places) {
    const word = AFTER_NAME.exec(text.slice(end, end + 20))?.[0];
    // 沿江中路幼儿园 holds 中路, a town of another place
    if (word && word !== GENERIC && (sure || STARTS.test(text.slice(Math.max(0, start - 3), start))))
      add(start, end + word.length);
  }
  for (const pattern of [STREET, NUMBERED, SHORT, MASKED])
    for (const { 0: name, index } of text.matchAll(pattern))
      add(index + (pattern === STREET ? (LEAD.exec(name)?.[0].length ?? 0) : 0), index + name.length);
  return found;
}
