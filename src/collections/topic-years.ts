import type { Archive } from './assemble.ts';

/** Measures of each topic in each year. */
export interface TopicYears {
  /** Years with a measure, from the earliest; `unknown` last. */
  years: (number | 'unknown')[];
  /** By topic, in the order of the vocabulary; topics without a measure are left out. */
  rows: { topic: Archive['topics'][number]; counts: number[]; sum: number }[];
}

/** Counts measures by main and other topics and by year. A report of two years counts in the later one. Linear in the measures. */
export function topicYears({ topics, measures }: Pick<Archive, 'topics' | 'measures'>): TopicYears {
  const counted = topics.flatMap((topic) => {
    const own = measures.get(topic.id) ?? [];
    const byYear = Map.groupBy(own, ({ report }) => report.year ?? ('unknown' as const));
    return own.length ? [{ topic, byYear, sum: own.length }] : [];
  });
  const known = counted.flatMap(({ byYear }) => [...byYear.keys()]);
  const place = (year: number | 'unknown') => (year === 'unknown' ? Number.MAX_SAFE_INTEGER : year);
  const years = [...new Set(known)].sort((a, b) => place(a) - place(b));
  const rows = counted.map(({ topic, byYear, sum }) => ({
    topic,
    counts: years.map((year) => byYear.get(year)?.length ?? 0),
    sum,
  }));
  return { years, rows };
}
