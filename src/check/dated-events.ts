import { z } from 'zod';
import { compilePattern } from '../report/compile-pattern.ts';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';
import { numeral } from '../text/numeral.ts';

const year = z.int().min(1800).max(2100);
const span = z.union([z.tuple([year]), z.tuple([year, year])]);
const common = {
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().min(1),
  pattern: z.string().min(1),
  /** Where the date is from, in words. */
  source: z.string().min(1),
  example: z.string().min(1),
};
const schema = z.strictObject({
  events: z.array(
    z.strictObject({
      ...common,
      years: span,
      also: span.optional(),
      held: year.optional(),
      series: z.string().min(1).optional(),
    }),
  ),
  counted: z.array(
    z.strictObject({
      ...common,
      zero: year,
      span: z.tuple([z.int(), z.int()]).default([0, 1]),
      most: z.int().min(1).optional(),
      gives: year,
    }),
  ),
});

/** Years, both inclusive. */
export type Span = [from: number, to: number];

/** A thing with a date, from `content/vocabulary/dated-events.yml`. */
export interface DatedEvent {
  name: string;
  source: string;
  /** With the flags `gu`; for counted things the first group is the count. */
  pattern: RegExp;
  /** Of the events of one series that a text names, only the latest says until when. */
  series: string | undefined;
  /** For a mention, given the count where it has one: the years in which a plan speaks so, and the year it took place, where it is one. */
  date(count: string | undefined): { spans: Span[]; held: number | undefined } | undefined;
}

/** 21, 二十一, 一百, 一百一十; what official prose counts anniversaries and sessions with. */
const COUNT = '([0-9]{1,3}|一百[零〇]?[一二三四五六七八九十]{0,3}|[一二三四五六七八九十]{1,3})';

function count(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (!text.startsWith('一百')) return numeral(text);
  const rest = text.slice(2).replace(/^[零〇]/u, '');
  const more = rest === '' ? 0 : numeral(rest);
  return more === undefined ? undefined : 100 + more;
}

const closed = (years: readonly number[]): Span => [years[0] as number, years[1] ?? Number.POSITIVE_INFINITY];

/**
 * The table of dated things. An entry whose pattern is not valid, does not find its own example, or counts another year than it says it gives, is a
 * problem.
 */
export function datedEvents(yaml: string, file: string): { events: DatedEvent[]; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, schema);
  const events: DatedEvent[] = [];
  const seen = new Set<string>();
  const add = (
    entry: { id: string; example: string; pattern: string },
    build: (pattern: RegExp) => DatedEvent,
    gives?: number,
  ) => {
    try {
      if (seen.has(entry.id)) throw new SyntaxError('id 已经用过');
      seen.add(entry.id);
      const event = build(compilePattern(entry.pattern.replace('{n}', COUNT), 'any', 'gu'));
      const [match] = entry.example.matchAll(event.pattern);
      if (!match) throw new SyntaxError('匹配不了自己的 example');
      const held = event.date(match[1])?.held;
      if (gives !== undefined && held !== gives)
        throw new SyntaxError(`example 推出 ${held} 年，gives 写的是 ${gives} 年`);
      events.push(event);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push({
        code: 'vocabulary-pattern',
        level: 'error',
        file,
        message: `条目 ${entry.id} 有误：${error.message}。`,
        hint: '请改正这一条；写法见文件开头的说明。',
      });
    }
  };
  for (const entry of data?.events ?? []) {
    const spans = [closed(entry.years), ...(entry.also ? [closed(entry.also)] : [])];
    const date = { spans, held: entry.held };
    add(entry, (pattern) => ({
      name: entry.name,
      source: entry.source,
      pattern,
      series: entry.series,
      date: () => date,
    }));
  }
  for (const entry of data?.counted ?? []) {
    const date = (text: string | undefined) => {
      const value = count(text ?? '');
      if (value === undefined || value < 1 || value > (entry.most ?? value)) return undefined;
      const held = entry.zero + value;
      return { spans: [[held + entry.span[0], held + entry.span[1]] satisfies Span], held };
    };
    add(
      entry,
      (pattern) => ({ name: entry.name, source: entry.source, pattern, series: undefined, date }),
      entry.gives,
    );
  }
  return { events, problems };
}
