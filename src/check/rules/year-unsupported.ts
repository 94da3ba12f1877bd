import { type Mention, namedEvents } from '../named-events.ts';
import { cite, type Dated, each, ownYears, quoteOf, settled } from '../printed-years.ts';
import type { Rule } from '../rule.ts';

/** A span of this many years or fewer says when a text was written; 2021年以后 does not. */
const TELLING = 4;

const speaksFor = ({ spans }: Mention, year: number) =>
  spans.some(([from, to]) => to - from < TELLING && from <= year && year <= to);

export const yearUnsupported = {
  code: 'year-unsupported',
  level: 'warning',
  title: '年份只见于标题，正文把年份盖住了',
  why: '标题印着年份，正文却把年份写成 20xx 一类的遮盖，也没有提到任何能印证它的事。标题是转载时最容易改的地方，这样的年份不能作准。',
  todo: '从文中找别的证据，写进 about.yml 的 years；找不到就把 confidence 写成 guess 或 unknown。已经另行考定的，可以写进 content/exceptions.yml。',
  example: '标题“2024年工作总结”，正文“20xx年，区教体局……”，文中的机构、活动却都在2019年。',
  reviewable: true,
  run: (archive: Dated) =>
    each(archive, (report, printed) => {
      const masked = report.blocks.flatMap(({ title, content }) => [...title, ...content]);
      const mask = masked.find(
        (part) => typeof part !== 'string' && part.mark === 'damage' && part.rule === 'mask-year',
      );
      if (!mask || typeof mask === 'string') return [];
      const mentions = namedEvents(printed, archive.events);
      const alone = ownYears(report).filter(
        (year) => !quoteOf(year, printed) && !mentions.some((mention) => speaksFor(mention, year)),
      );
      if (alone.length === 0) return [];
      const at = printed.text.indexOf(mask.text);
      const title = report.about.titlePrinted ?? report.about.title;
      return [
        {
          code: 'year-unsupported',
          level: 'warning',
          file: report.file,
          message: `${alone.join('、')}年只见于标题（“${title}”），正文的年份被盖住（${cite(printed.quote(at, at + mask.text.length))}），也没有提到能印证它的事。`,
          hint: settled(report, alone),
        },
      ];
    }),
} satisfies Rule;
