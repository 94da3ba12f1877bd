import type { Problem } from '../report/problem.ts';
import type { Archive, CheckedReport } from './archive.ts';
import type { Mention } from './named-events.ts';
import { type PrintedText, printedText, type Quote } from './printed-text.ts';

const TITLE_YEAR = /((?:19|20)\d\d)(?=年|[—–－-]+(?:19|20)\d\d(?:学年|年))/gu;

/** The years a report prints as its own: those stated in about.yml and those of its printed title. */
export function ownYears({ about }: CheckedReport): number[] {
  const inTitle = Array.from((about.titlePrinted ?? '').matchAll(TITLE_YEAR), ([, year]) => Number(year));
  return [...new Set([...about.years.printed, ...inTitle])].sort((a, b) => a - b);
}

/** Where a year is printed in the body. */
export function quoteOf(year: number, printed: PrintedText): Quote | undefined {
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

/** A quote with its line, in words. */
export const cite = (quote: Quote) => `“${quote.text}”，第${quote.line}行`;

/** What the events that a report names say against its years, one clause each. */
export function contradictions(years: readonly number[], mentions: readonly Mention[]): string[] {
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

/** What the rules on printed years look at. */
export type Dated = Pick<Archive, 'reports' | 'lines' | 'events'>;

/** What a look at each report's printed text finds. */
export function each(archive: Dated, look: (report: CheckedReport, printed: PrintedText) => Problem[]): Problem[] {
  return archive.reports.flatMap((report) => {
    const source = report.about.witnesses[0]?.source ?? '';
    return look(report, printedText(report, archive.lines.get(source) ?? []));
  });
}

/** What a person is to do about a printed year: settle it, or see whether what was settled says so. */
export const settled = ({ about: { years } }: CheckedReport, printed: readonly number[]) =>
  years.covered.length > 0 && !years.covered.some((year) => printed.includes(year))
    ? `about.yml 已考定为${years.covered.join('、')}年，请核对 years 的 reason 与 evidence 是否说明了这一点。`
    : '请核对年份：若是转载者改动的，请在 about.yml 的 covered 里写考定的年份，在 reason 里写明理由并附 evidence。';
