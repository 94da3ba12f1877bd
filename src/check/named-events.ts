import type { DatedEvent, Span } from './dated-events.ts';
import type { PrintedText, Quote } from './printed-text.ts';

/** An event that a report names. */
export interface Mention {
  event: DatedEvent;
  spans: Span[];
  held: number | undefined;
  /** The year printed right before it: 2011年北京奥运会. */
  yearBefore: number | undefined;
  quote: Quote;
}

// 以2011年北京奥运会为契机 · 2012年的第28个教师节
const YEAR_BEFORE = /((?:19|20)\d\d)年的?$/u;
const LONGEST_YEAR = '2012年的'.length;

/** The events that a report names, each once for every year it is printed with, in the order of the table. */
export function namedEvents(printed: PrintedText, events: readonly DatedEvent[]): Mention[] {
  return events.flatMap((event) => {
    const found = new Map<string, Mention>();
    for (const match of printed.text.matchAll(event.pattern)) {
      const date = event.date(match[1]);
      if (!date) continue;
      const before = YEAR_BEFORE.exec(printed.text.slice(Math.max(0, match.index - LONGEST_YEAR), match.index));
      const key = `${before?.[1]} ${date.held}`;
      if (found.has(key)) continue;
      const quote = printed.quote(match.index - (before?.[0].length ?? 0), match.index + match[0].length);
      found.set(key, { event, ...date, yearBefore: before ? Number(before[1]) : undefined, quote });
    }
    return [...found.values()];
  });
}
