import type { Archive } from '../../src/check/archive.ts';
import { check } from '../../src/check/check.ts';
import type { DatedEvent } from '../../src/check/dated-events.ts';
import { pipeline, type Vocabulary } from '../../src/import/pipeline.ts';
import { draftReports, type Knowledge } from '../../src/new/draft-reports.ts';
import { growthExponent } from './growth-exponent.ts';
import { madeShare } from './made-share.ts';

/** Lines on which a pattern that tries again from every place would take the square of the length. */
const LINES: Readonly<Record<string, string>> = {
  'one letter': 'a',
  digits: '1',
  'telephone numbers, nearly': '138-0013-800 ',
  'identity cards, nearly': '11010519491231002',
  'addresses, nearly': '阳光花园12栋3单元',
  'open brackets': '（(',
  numerals: '一二三四五六七八九十',
  years: '2019年2020年',
  stars: '*x_×',
  blanks: ' \u3000',
  quotes: '“”《》',
  prose: '积极推进教育集团化办学，扩大优质资源覆盖面。',
};

const SIZES = [262_144, 1_048_576] as const;

/** Milliseconds of each stage at two lengths of one line, and the power of the length they grow with: 1 is in proportion, 2 quadratic. */
export interface LongLine {
  line: string;
  stage: string;
  small: number;
  large: number;
  growth: number;
}

/** Imports, checks and drafts texts whose one line is a quarter of a million and a million characters long. */
export function longLines(
  { vocabulary, knowledge, events }: { vocabulary: Vocabulary; knowledge: Knowledge; events: readonly DatedEvent[] },
  now: () => number,
): LongLine[] {
  const shares = [madeShare(2)];
  const imported = (text: string) =>
    pipeline({ name: 'a.txt', file: 'a.txt', bytes: new TextEncoder().encode(text), aside: [], shares }, vocabulary);
  const archive = (text: string): Archive => ({
    reports: imported(text).shares.map(({ about, blocks }) => ({ id: 'a', file: 'a', about, blocks })),
    tombstones: new Map(),
    lines: new Map([['a.txt', text.split('\n')]]),
    sources: new Map(),
    ledger: new Map(),
    events,
    written: [{ path: 'a.md', text }],
    exceptions: [],
    told: [],
    complete: true,
    exists: () => true,
    lineOf: () => undefined,
  });
  const stages: Record<string, (text: string) => () => void> = {
    import: (text) => () => imported(text),
    check: (text) => {
      const ready = archive(text);
      return () => check(ready);
    },
    new: (text) => () => draftReports(text, {}, knowledge),
  };
  return Object.entries(LINES).flatMap(([line, piece]) =>
    Object.entries(stages).map(([stage, prepare]): LongLine => {
      const points = SIZES.map((size) => {
        const run = prepare(`一、工作\n1、${piece.repeat(Math.ceil(size / piece.length))}`);
        const start = now();
        run();
        return { size, cost: Math.max(now() - start, 1) };
      });
      const [small, large] = points.map(({ cost }) => Math.round(cost)) as [number, number];
      return { line, stage, small, large, growth: Number((growthExponent(points) ?? 0).toFixed(2)) };
    }),
  );
}
