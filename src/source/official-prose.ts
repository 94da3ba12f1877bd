import type { LanguageRegistration } from 'shiki/core';

// 一至九十九 as numbering prints them
const HAN = '[一二三四五六七八九十]{1,3}';
const INDENT = '^[\\s\\u3000\\u00a0]*';

// 20*年 · 20xx年 · xxxx年 · __县 · 某市辖区 · 纠正“”
const MASK = {
  match: '(?:19|20)?[xXｘＸ*＊×]+(?:\\.[xXｘＸ]+)?(?![a-zA-Z])|_{2,}|某+(?=[省市县区镇])|“”|《》|‘’',
  name: 'invalid.mask',
};

/**
 * TextMate grammar of official Chinese prose as captured, with half-width or full-width punctuation. Line by line, no state: a torn line colours
 * nothing after it. Earlier patterns win where two begin at one place.
 */
export const officialProse: LanguageRegistration = {
  name: 'official-prose',
  scopeName: 'text.official-prose',
  repository: {},
  patterns: [
    // 第一部分 2019年工作总结
    { match: `${INDENT}(第${HAN}(?:部分|章|编|篇))`, captures: { 1: { name: 'markup.heading.1' } } },
    // 一、加强党风廉政建设 · 六.加强学校管理 · 第一,加强学校和幼儿园建设。
    { match: `${INDENT}(第?${HAN}\\s*[、.．,，])`, captures: { 1: { name: 'markup.heading.1' } } },
    // (一)立德树人成效影响力持续扩大
    { match: `${INDENT}([(（]\\s*${HAN}\\s*[)）])`, captures: { 1: { name: 'markup.heading.2' } } },
    // 19. 提高干部执政能力。 · 5、开展
    { match: `${INDENT}(\\d{1,3}\\s*(?:[、．]|[.](?!\\d)))`, captures: { 1: { name: 'markup.heading.3' } } },
    // (2)推广“知行合一”德育模式。 · ①开展主题教育
    { match: `${INDENT}([(（]\\s*\\d{1,3}\\s*[)）]|[①-⑳])`, captures: { 1: { name: 'markup.heading.4' } } },
    // ——积极开展 · ----积极开展小班化教育的实验研究。
    { match: `${INDENT}(—{1,2}|-{2,4}|[●■◆•])`, captures: { 1: { name: 'markup.list' } } },
    // 一是继续完善月主题德育课程;二是…… · 高三要 has no number here
    { match: `(?:${INDENT}|(?<=[。;；:：,，)）、\\s]))(${HAN}(?:是|要))`, captures: { 1: { name: 'markup.list' } } },
    MASK,
    // 《2003——2007教育振兴计划》 · 《某市辖区中小学学科教学常规》
    { begin: '《', end: '》|$', name: 'string.document', patterns: [MASK] },
    // 2020年1月 · 2010—2011学年 · 2011-2015年
    {
      match: '(?:19|20)\\d\\d(?:[-—–－至~～]{1,2}(?:19|20)?\\d\\d)?(?=学?年)(?:学?年)(?:\\d{1,2}月(?:\\d{1,2}日)?)?',
      name: 'constant.year',
    },
    // 99.8% · 2000万元 · 3337万元的21个 · 76所
    {
      match:
        '(\\d+(?:[.,]\\d+)*)(\\s*(?:[%％‰]|个百分点|[万亿千百]*(?:余|多)?(?:元|平方米|平米|公里|公顷|亩|米|人次|人|名|所|个|项|节|期|次|场|套|台|册|部|件|份|篇|堂|门|辆|栋|间|座|张|天|周|小时|学时|课时|分钟|岁|级|年|月|日|条|户|位|批|类|种|分|班|校)))',
      captures: { 1: { name: 'constant.figure' }, 2: { name: 'constant.unit' } },
    },
  ],
};
