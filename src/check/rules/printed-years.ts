import type { Problem } from '../../report/problem.ts';
import type { Archive, CheckedReport, Rule } from '../check.ts';
import { type Mention, namedEvents } from '../named-events.ts';
import { type PrintedText, printedText, type Quote } from '../printed-text.ts';

const TITLE_YEAR = /((?:19|20)\d\d)(?=年|[—–－-]+(?:19|20)\d\d(?:学年|年))/gu;

/** The years a report prints as its own: those stated in about.yml and those of its printed title. */
function ownYears({ about }: CheckedReport): number[] {
  const inTitle = Array.from((about.titlePrinted ?? '').matchAll(TITLE_YEAR), ([, year]) => Number(year));
  return [...new Set([...about.years.printed, ...inTitle])].sort((a, b) => a - b);
}

/** Where a year is printed in the body. */
function quoteOf(year: number, printed: PrintedText): Quote | undefined {
  const at = printed.text.search(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u'));
  return at < 0 ? undefined : printed.quote(at, at + 4);
}

const within = (year: number, spans: Mention['spans']) => spans.some(([from, to]) => from <= year && year <= to);

/**
 * The spans of a mention, open at the end where the text names a later event of the same series: a plan of 2014 that follows 十七大、十八大 is
 * right, one that only follows 十七大 is not.
 */
function spansAmong(mention: Mention, all: readonly Mention[]): Mention['spans'] {
  const begins = ({ spans }: Mention) => Math.min(...spans.map(([from]) => from));
  const { series } = mention.event;
  const later =
    series !== undefined && all.some((other) => other.event.series === series && begins(other) > begins(mention));
  return later ? [[begins(mention), Number.POSITIVE_INFINITY]] : mention.spans;
}

function inWords(spans: Mention['spans']): string {
  const span = ([from, to]: [number, number]) =>
    to === Number.POSITIVE_INFINITY ? `${from}年以后` : from === to ? `${from}年` : `${from}—${to}年`;
  return spans.map(span).join('或');
}

const cite = (quote: Quote) => `“${quote.text}”，第${quote.line}行`;

/** What the events that a report names say against its years, one clause each. */
function contradictions(years: readonly number[], mentions: readonly Mention[]): string[] {
  return mentions.flatMap((mention) => {
    const { event, held, yearBefore, quote } = mention;
    if (yearBefore !== undefined && held !== undefined && yearBefore !== held) {
      return [`${event.name}在${held}年（${event.source}），文中印作${yearBefore}年（${cite(quote)}）`];
    }
    const spans = spansAmong(mention, mentions);
    if (years.length === 0 || years.some((year) => within(year, spans))) return [];
    return [`${event.name}应见于${inWords(spans)}（${event.source}），文中提到它（${cite(quote)}）`];
  });
}

function each(archive: Archive, look: (report: CheckedReport, printed: PrintedText) => Problem[]): Problem[] {
  return archive.reports.flatMap((report) => {
    const source = report.about.witnesses[0]?.source ?? '';
    return look(report, printedText(report, archive.lines.get(source) ?? []));
  });
}

const settled = ({ about: { years } }: CheckedReport, printed: readonly number[]) =>
  years.covered.length > 0 && !years.covered.some((year) => printed.includes(year))
    ? `about.yml 已考定为${years.covered.join('、')}年，请核对 years 的 reason 与 evidence 是否说明了这一点。`
    : '请核对年份：若是转载者改动的，请在 about.yml 的 covered 里写考定的年份，在 reason 里写明理由并附 evidence。';

const contradicted: Rule = {
  code: 'year-contradicted',
  level: 'warning',
  title: '印出的年份与文中所提的事不合',
  explanation:
    '转载网站常把旧文的年份改新，却改不了文中的会议、规划、赛会。这里拿报告自己印出的年份（标题、正文、about.yml 的 years.printed）与它提到的、年代确定的事核对，不合时列出两处原文。程序不改年份；请核对后在 about.yml 里写明考定的年份与理由。年代表在 content/vocabulary/dated-events.yml。',
  run: (archive) =>
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
          code: contradicted.code,
          level: contradicted.level,
          file: report.file,
          message: `${own.length ? `报告印出的年份是${own.join('、')}，但` : ''}${found.join('；')}。`,
          hint: settled(report, years),
        },
      ];
    }),
};

const unsupported: Rule = {
  code: 'year-unsupported',
  level: 'warning',
  title: '年份只见于标题，正文把年份盖住了',
  explanation:
    '标题印着年份，正文却把年份写成 20xx 一类的遮盖，也没有提到任何能印证它的事。标题是转载时最容易改的地方，这样的年份不能作准。请从文中找别的证据，写进 about.yml 的 years。',
  run: (archive) =>
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
          code: unsupported.code,
          level: unsupported.level,
          file: report.file,
          message: `${alone.join('、')}年只见于标题（“${title}”），正文的年份被盖住（${cite(printed.quote(at, at + mask.text.length))}），也没有提到能印证它的事。`,
          hint: settled(report, alone),
        },
      ];
    }),
};

/** A span of this many years or fewer says when a text was written; 2021年以后 does not. */
const TELLING = 4;

const speaksFor = ({ spans }: Mention, year: number) =>
  spans.some(([from, to]) => to - from < TELLING && from <= year && year <= to);

/** The rules that hold the years a report prints against the dated events it names. They only tell; nothing is overwritten. */
export const printedYears: readonly Rule[] = [contradicted, unsupported];
