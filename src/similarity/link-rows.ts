import type { Link } from './link.ts';

/** One row of `/data/links.jsonl` (the data contract). */
export interface LinkRow {
  from: string;
  to: string;
  tier: Link['tier'];
  score: number;
  why: string;
  /** Offsets of the nearest sentence in the text of `to`, UTF-16 units; null where there is none. */
  sentence: [start: number, end: number] | null;
  objects: string[];
  formula: number;
  series: boolean;
  /** The link this one was put under, because their targets are copies of each other; null for links of their own. */
  under: string | null;
}

const rounded = (value: number) => Math.round(value * 1000) / 1000;

/** All links as rows of open data, in their order; what was collapsed has rows of its own behind its head. */
export function* linkRows(links: Iterable<readonly [string, readonly Link[]]>): Generator<LinkRow> {
  for (const [, list] of links) {
    for (const { from, to, tier, score, why, sentence, objects, formula, series, also } of list) {
      const row = { from, tier, score: rounded(score), why, objects, formula: rounded(formula), series };
      yield { ...row, to, sentence: sentence ? [sentence.start, sentence.end] : null, under: null };
      for (const copy of also) yield { ...row, to: copy, sentence: null, under: to };
    }
  }
}
