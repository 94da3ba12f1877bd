import type { TargetWords } from './target-words.ts';

// 四项指标均达?100%; 各乡镇都要建成1—2所“数村联合，集中办学”: what a name may not begin or end with
const EDGE = /^[\s、，,。”’"：:?？]+|[\s、，,“‘"：:?？]+$/gu;
// 二是全区有幼儿园76所
const POINT = /^[一二三四五六七八九十]+[是要]/u;
// 于10月初在9所学校成功试点; 到2010年底; 20*年定向分配比例; 2019年春季和秋季
const TIME =
  /^[于到至从自在]?(?:\d{2,4}\*?年度?|\d{1,2}月份?|\d{1,2}日|[今明去]年)+(?:初|底|末|中旬|下旬|上旬|以来|起|前|春季|秋季|暑期)*/u;

/** Takes from the front what belongs to the sentence and not to the name: 力争, 全县, 2019年. */
export function trimLead(text: string, words: TargetWords): string {
  const { leads, keepLeads } = words.names;
  for (let rest = text.replace(EDGE, ''); ; ) {
    const outside = POINT.exec(rest)?.[0] ?? TIME.exec(rest)?.[0];
    const kept = keepLeads.some((word) => rest.startsWith(word));
    const lead = outside ?? (kept ? undefined : leads.find((word) => rest.startsWith(word)));
    if (!lead) return rest;
    rest = rest.slice(lead.length).replace(EDGE, '');
  }
}

/** Takes from the end what joins name and number: 达到, 不低于. `level` says that one of these words states a level. */
export function trimTail(text: string, words: TargetWords): { name: string; level: boolean } {
  const { tails, keepTails, levels } = words.names;
  let level = false;
  for (let rest = text.replace(EDGE, ''); ; ) {
    const kept = keepTails.some((word) => rest.endsWith(word));
    const tail = kept ? undefined : tails.find((word) => rest.endsWith(word));
    if (!tail) return { name: rest, level };
    level ||= levels.includes(tail);
    rest = rest.slice(0, -tail.length).replace(EDGE, '');
  }
}

/** Cuts a text that is too long at its last separator, so that it still reads. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const at = Math.max(...['、', '，', '的', '和', '及'].map((sign) => cut.lastIndexOf(sign)));
  return at > most / 3 ? cut.slice(0, at) : cut;
}

/** Quotation marks that lost their partner to the cut. */
export function balance(name: string): string {
  const open = name.split('“').length;
  const close = name.split('”').length;
  return open === close ? name : name.replace(/[“”]/gu, '');
}
