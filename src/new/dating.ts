import type { Evidence } from '../report/about.ts';
import { quote, type Stretch } from './stretch.ts';

/** A dated thing that a text speaks of as present (北京奥运会, 第21届教师节), as the table of dated events knows it. */
export interface Dated {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  name: string;
  /** Years, both inclusive, in which a plan speaks so; the last may be infinite. */
  spans: readonly (readonly [from: number, to: number])[];
  /** The year it took place, where it took place once. */
  held: number | undefined;
  /** Of the events of one series that a text names, only the latest says until when. */
  series: string | undefined;
}

/** A dated thing where it stands. */
export interface DatedMention extends Dated {
  stretch: Stretch;
}

/** What the dated things say together. */
export interface Dating {
  mentions: readonly DatedMention[];
  /** Earliest and latest year they allow; infinite where none says. */
  from: number;
  to: number;
}

/**
 * Sums up the dated things of a text. Of a series (十七大, 十八大) every event says from when, and only the latest until when. A thing that is named
 * with two spans counts with the whole of both.
 */
export function dating(stretches: readonly Stretch[], find: (text: string) => readonly Dated[]): Dating {
  const mentions = stretches.flatMap((stretch) => find(stretch.text).map((dated) => ({ ...dated, stretch })));
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  const latest = new Map<string, DatedMention>();
  const start = ({ spans }: Dated) => Math.min(...spans.map((span) => span[0]));
  const end = ({ spans }: Dated) => Math.max(...spans.map((span) => span[1]));
  for (const mention of mentions) {
    if (mention.spans.length === 0) continue;
    from = Math.max(from, start(mention));
    if (mention.series === undefined) to = Math.min(to, end(mention));
    else {
      const last = latest.get(mention.series);
      if (!last || start(mention) > start(last)) latest.set(mention.series, mention);
    }
  }
  for (const mention of latest.values()) to = Math.min(to, end(mention));
  const last = new Set(latest.values());
  return { mentions: mentions.filter((mention) => mention.series === undefined || last.has(mention)), from, to };
}

/** The dated things that none of these years fits, each name once. */
export function contradictions({ mentions }: Dating, years: readonly number[]): DatedMention[] {
  const names = new Set<string>();
  return mentions.filter(({ spans, name }) => {
    const fits = spans.length === 0 || spans.some(([from, to]) => years.some((year) => from <= year && year <= to));
    if (fits || names.has(name)) return false;
    names.add(name);
    return true;
  });
}

/**
 * The dated things that agree with printed years more than by chance: a span of at most three years with one of them in it, or a thing that nobody
 * could speak of before the first of them (二十届三中全会 in a summary of 2024; years are moved forward by reposting sites, hardly ever back).
 */
export function confirmations({ mentions }: Dating, years: readonly number[]): DatedMention[] {
  return mentions.filter(({ spans }) =>
    spans.some(
      ([from, to]) => from === years[0] || (to - from <= 2 && years.some((year) => from <= year && year <= to)),
    ),
  );
}

/** A dated thing as evidence. */
export const datedQuote = ({ stretch, start, end }: DatedMention): Evidence => quote(stretch, start, end);
