import type { Kind } from '../report/about.ts';
import type { Passage } from '../report/passages.ts';
import { boundOf } from './bound-of.ts';
import { indicators } from './indicators.ts';
import { isTarget } from './is-target.ts';
import { kindOf, type TargetKind } from './kind-of.ts';
import { type Clause, layout } from './layout.ts';
import { type Quantity, quantities } from './quantities.ts';
import { type Placed, runs } from './runs.ts';
import type { Bound, TargetWords } from './target-words.ts';

/** One row of `/data/targets.jsonl` (the data contract): a quantified target, result, input or state. */
export interface Target {
  /** Id of the passage it stands in. */
  passage: string;
  /** What is measured or counted, in the passage's own words. */
  indicator: string;
  /** The numeral as printed, without 约, 余, 以上. */
  value: string;
  /** Empty for fractions: 2\3, 万分之一. */
  unit: string;
  bound: Bound | null;
  kind: TargetKind;
  /** The clause it stands in, verbatim. */
  quote: string;
}

/** Longest quote. Few clauses of the archive with a target are longer; then the letters around the figure are quoted. */
export const QUOTE_MOST = 120;
/** Longest word that is recognised as the short form of an earlier one. */
const SHORT_MOST = 12;
/** Shortest: 联盟体 for 学校党建联盟体. Two letters (教师, 项目) are too common to be a short form. */
const SHORT_LEAST = 3;

/** The clause of a quantity, or what stands around it where the clause is very long. */
function quote(clause: Clause, { start }: Quantity, text: string): string {
  const from = Math.max(clause.start, Math.min(start - QUOTE_MOST / 2, clause.end - QUOTE_MOST));
  return text.slice(from, Math.min(clause.end, from + QUOTE_MOST)).trim();
}

/**
 * Tells whether a figure was stated before in the passage and is only referred to: 成立7个学校党建联盟体 … 支持7个联盟体. The later noun is then the
 * end of the earlier one.
 */
function repeats(): (quantity: Quantity, noun: string) => boolean {
  const known = new Set<string>();
  return ({ value, unit }, noun) => {
    if (noun.length < SHORT_LEAST || noun.length > SHORT_MOST) return false;
    const repeated = known.has(`${value} ${unit} ${noun}`);
    for (let at = 1; at <= noun.length - SHORT_LEAST; at++) known.add(`${value} ${unit} ${noun.slice(at)}`);
    return repeated;
  };
}

/**
 * Every quantified target, result, input and state that a passage states, in reading order. `report` is the kind of report the passage is from: it
 * settles what a figure is where neither its words nor the headings above say so. Pure, and linear in the passage's text.
 */
export function targets(
  passage: Pick<Passage, 'id' | 'title' | 'text' | 'path'>,
  words: TargetWords,
  report: Kind,
): Target[] {
  const { text } = passage;
  const place = layout(text);
  const placed: Placed[] = [];
  let clause = 0;
  let sentence = -1;
  let levels = false;
  for (const quantity of quantities(text, words).found) {
    while (clause + 1 < place.clauses.length && (place.clauses[clause] as Clause).end <= quantity.start) clause++;
    const own = place.clauses[clause];
    if (!own || quantity.start < own.start) continue;
    if (own.sentence !== sentence) levels = false;
    sentence = own.sentence;
    if (!isTarget(quantity, own, place, words, levels)) continue;
    levels ||= quantity.group === 'share';
    placed.push({ quantity, clause });
  }

  const groups = runs(placed, place);
  const names = indicators(groups, place, words, passage.title || (passage.path.at(-1) ?? ''));
  const repeated = repeats();
  const rows: Target[] = [];
  let index = 0;
  let end = 0;
  for (const group of groups) {
    const first = group[0] as Placed;
    const last = group.at(-1) as Placed;
    const own = place.clauses[first.clause] as Clause;
    const front = boundOf(first.quantity, Math.max(own.start, end), text, words);
    const whole = boundOf(last.quantity, last.quantity.start, text, words);
    for (const { quantity } of group) {
      const { name, noun } = names[index++] as { name: string; noun: string };
      if (repeated(quantity, noun)) continue;
      // 入学率、巩固率分别保持在100%、98%以上: 以上 goes for all, but nothing is above 100%
      const full = quantity.group === 'share' && quantity.value === '100';
      const alone = boundOf(quantity, quantity.start, text, words);
      const part = words.kinds.including.some((word) => text.startsWith(word, own.start));
      const state = part && rows.at(-1)?.kind === 'status';
      rows.push({
        passage: passage.id,
        indicator: name,
        value: quantity.value,
        unit: quantity.unit,
        bound: alone ?? (full ? null : whole) ?? front,
        kind: state ? 'status' : kindOf(quantity, own, text, passage.path, report, words),
        quote: quote(own, quantity, text),
      });
    }
    end = last.quantity.end;
  }
  return rows;
}
