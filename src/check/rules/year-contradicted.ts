import { namedEvents } from '../named-events.ts';
import { cite, contradictions, type Dated, each, ownYears, quoteOf, settled } from '../printed-years.ts';
import type { Rule } from '../rule.ts';

export const yearContradicted = {
  code: 'year-contradicted',
  level: 'warning',
  title: '印出的年份与文中所提的事不合',
  why: '转载网站常把旧文的年份改新，却改不了文中的会议、规划、赛会。这里拿报告自己印出的年份（标题、正文、about.yml 的 years.printed）与它提到的、年代确定的事核对，不合时列出两处原文。程序不改年份。',
  todo: '核对两处原文，在 about.yml 的 years 里写明考定的年份、理由和证据。年代表在 content/vocabulary/dated-events.yml。考定的年份已经写明、只是原文印错的，这条提醒会一直在，可以写进 content/exceptions.yml。',
  example: '标题印“2011年”，正文说“以2011年北京奥运会为契机”：北京奥运会在2008年，所以是2008年的计划。',
  reviewable: true,
  run: (archive: Dated) =>
    each(archive, (report, printed) => {
      const years = ownYears(report);
      const found = contradictions(years, namedEvents(printed, archive.events));
      if (found.length === 0) return [];
      const own = years.map((year) => {
        const quote = quoteOf(year, printed);
        return `${year}年（${quote ? cite(quote) : '只见于标题'}）`;
      });
      return [
        {
          code: 'year-contradicted',
          level: 'warning',
          file: report.file,
          message: `${own.length ? `报告印出的年份是${own.join('、')}，但` : ''}${found.join('；')}。`,
          hint: settled(report, years),
        },
      ];
    }),
} satisfies Rule;
