import type { Stretch } from './stretch.ts';

/** A year that a text prints, and what it says there. */
export interface YearMention {
  stretch: Stretch;
  from: number;
  to: number;
  /** The year, or the two of a school year. */
  years: readonly number[];
  schoolYear: boolean;
  /**
   * `own`: the text says that this is its year (2005年全县教育工作的指导思想); `plain`: a year it speaks of (2014年高考); `cited`: a year of something
   * else – a law, a plan of several years, a document's number, a beginning or an end.
   */
  weight: 'own' | 'plain' | 'cited';
}

// 2009—2010学年 · 2014年 · 2023-2024学年度 · 2019/2020学年 · 二〇二〇年 · 2021学年; of 2016—2018年 without 学年 both years are cited
const YEAR =
  /(?<![\d.])((?:19[5-9]|20[0-4])\d|(?:一九|二[〇○零０ＯO])[〇○零０ＯO一二三四五六七八九]{2})(?:\s*年?\s*(?:[—–\-~～至/]{1,2})\s*((?:20)?\d\d|二[〇○零０Ｏ][〇○零０Ｏ一二三四五六七八九]{2}))?\s*(学年|年)/gu;
const DIGITS = '〇一二三四五六七八九';

function value(printed: string, base = 0): number {
  const plain = printed
    .replace(/[○零０ＯO]/g, '〇')
    .replace(/[〇一二三四五六七八九]/g, (char) => String(DIGITS.indexOf(char)));
  return plain.length === 2 ? Math.trunc(base / 100) * 100 + Number(plain) : Number(plain);
}

// 2005年全县教育工作的指导思想和总体要求是 · 2014—2015学年全县教育教学工作的总体要求是 · 2019年工作总结 · 2020年主要措施
const OWN_AFTER =
  /^[^，。；,;:：]{0,26}(?:指导思想|总体要求|总体思路|工作思路|总体目标|主要目标|工作目标|目标任务|主要任务|工作要点|工作计划|工作打算|工作安排|工作总结|工作回顾|主要措施|重点工作|工作重点)/u;
// 2019年,在区委、区政府的坚强领导下 · 2009—2010学年,是全面贯彻落实新《义务教育法》: the year opens the sentence
const OWN_OPENING =
  /^(?:度|以来|上半年|下半年)?\s*[,，]?\s*(?:是|在|全|我|区|县|市|局|学校|教育|按照|以|围绕|坚持|认真)/u;
// 2012年起 · 2009年24号文 · 2010年颁布的 · 2025年实现, of a target · 2008年以来 · 2007年全年的总结 is plain
const CITED_AFTER =
  /^(?:以来|以前|之前|起[,，、,]?|起的?|底以前|前[,，]?|第?\d{1,3}号|颁布|印发|制定|制订|修订|出台|建成|建校|成立|开始实施|[^，。；,;]{0,6}(?:规划纲要|条例|通知》|意见》))/u;
// 与2018年相比 · 比2018年 · 到2025年 · 自2010年 · 截至2018年底 · 〔2016 is no 年 and not found at all · (2010-2020年)
const CITED_BEFORE = /(?:比|较|与|到|至|截至|截止|自|始建于|建于|创办于|出生于|早在|根据|按照|依据|《[^》]{0,40})$/u;

const weigh = (stretch: Stretch, from: number, to: number, range: boolean): YearMention['weight'] => {
  const before = stretch.text.slice(Math.max(0, from - 44), from);
  const after = stretch.text.slice(to, to + 40);
  // inside 《》 or right in brackets: 《江苏省2010年规划》, (2011-2015年)
  if (range || before.lastIndexOf('《') > before.lastIndexOf('》')) return 'cited';
  // 从2012年春季开始 is said of the plan's own time, 从2012年起 of any
  if (CITED_AFTER.test(after) || CITED_BEFORE.test(before)) return 'cited';
  if (OWN_AFTER.test(after)) return 'own';
  const opens = /(?:^|[。；;]|^[\s　]+)[\s　]*(?:[一二三四五六七八九十\d（(）)、.．]{1,4})?[\s　]*$/u.test(before);
  return opens && OWN_OPENING.test(after) ? 'own' : 'plain';
};

/** All years that the stretches print as 某某年 or 某某学年, in order. Linear in the text: every pattern is bounded. */
export function findYearMentions(stretches: readonly Stretch[]): YearMention[] {
  return stretches.flatMap((stretch) =>
    Array.from(stretch.text.matchAll(YEAR), (match): YearMention => {
      const [all, first = '', second, unit] = match;
      const from = match.index;
      const to = from + all.length;
      const start = value(first);
      const end = second === undefined ? undefined : value(second, start);
      const schoolYear = unit === '学年';
      // 2021学年 is what Zhejiang and Shanghai call 2021—2022学年
      const years = schoolYear ? [start, start + 1] : end !== undefined && end !== start ? [start, end] : [start];
      const sound = !schoolYear || end === undefined || end === start + 1;
      return {
        stretch,
        from,
        to,
        years,
        schoolYear,
        weight: sound ? weigh(stretch, from, to, !schoolYear && end !== undefined) : 'cited',
      };
    }),
  );
}
