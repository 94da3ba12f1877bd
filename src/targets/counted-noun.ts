import type { TargetWords } from './target-words.ts';
import { shorten, trimTail } from './trim-name.ts';

/** Longest noun: 接受市教育局检查验收的工作 has 13 letters. */
export const NOUN_MOST = 24;

// 51名专职保安员; 创建标准化初中2所（第三中学、井店中学）、标准化小学1所 counts nothing behind 2所
const OPENS_WORD = /^[\p{Script=Han}\p{Script=Latin}“‘《]/u;

/** The thing counted, out of the words behind a number; empty where no word follows. `alone` when nothing before the number names it. */
export function countedNoun(behind: string, alone: boolean, words: TargetWords): string {
  const { stops, actions, broad } = words.names;
  let name = behind.trim();
  if (!OPENS_WORD.test(name)) return '';
  name = name.replace(/^的/u, '');
  // 每天参加1小时体育活动”的要求落到实处: the quotation ends with what it speaks of
  const close = name.indexOf('”');
  if (close > 0 && !name.slice(0, close).includes('“')) name = name.slice(0, close);
  const cutAt = (list: readonly string[]): string =>
    name.slice(0, Math.min(name.length, ...list.map((word) => name.indexOf(word)).filter((at) => at > 1)));
  // 9所学校成功试点开展校内课后服务: 学校 alone would say nothing
  if (!broad.includes(cutAt(actions))) name = cutAt(actions);
  if (!alone || !broad.includes(cutAt(stops))) name = cutAt(stops);
  // 4800人的由教师、行政等多方力量构成的“红袖章”平安志愿者队伍
  const head = name.slice(name.lastIndexOf('的') + 1);
  if (name.length > NOUN_MOST && head.length > 1 && !broad.some((word) => head.endsWith(word))) name = head;
  return shorten(trimTail(name, words).name, NOUN_MOST);
}
