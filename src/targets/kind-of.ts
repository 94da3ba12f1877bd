import type { Kind } from '../report/about.ts';
import type { Clause } from './layout.ts';
import type { Quantity } from './quantities.ts';
import type { TargetWords } from './target-words.ts';

/** What a figure is. */
export type TargetKind = 'target' | 'achieved' | 'input' | 'status';

/** Letters on both sides of a number that are searched for words of kind: 一年以来下拨专项经费100余万元 has eight from 一年 to the number. */
const REACH = 30;

const holds = (text: string, list: readonly string[]): boolean => list.some((word) => text.includes(word));

/** What the headings above say: the outermost one that speaks of results or of plans decides. */
function underHeading(path: readonly string[], words: TargetWords): TargetKind | undefined {
  const { achieved, target } = words.kinds.headings;
  for (const heading of path) {
    // 2019年工作任务分解责任清单完成情况 holds 任务 too
    if (holds(heading, achieved)) return 'achieved';
    if (holds(heading, target)) return 'target';
  }
  return undefined;
}

/**
 * What a figure is: money put in, a state, a result, or a target. The words around it decide first, then the headings above, then the kind of
 * report: in a summary a figure is a result, in a plan a target; a report of both opens with its summary.
 */
export function kindOf(
  quantity: Quantity,
  clause: Clause,
  text: string,
  path: readonly string[],
  report: Kind,
  words: TargetWords,
): TargetKind {
  const before = text.slice(Math.max(clause.start, quantity.start - REACH), quantity.start);
  const around = before + text.slice(quantity.end, Math.min(clause.end, quantity.end + REACH));
  if (quantity.group === 'money' && holds(around, words.kinds.input)) return 'input';
  if (holds(before, words.kinds.target)) return 'target';
  if (holds(before, words.kinds.status)) return 'status';
  if (holds(before, words.kinds.achieved)) return 'achieved';
  return underHeading(path, words) ?? (report === 'plan' ? 'target' : 'achieved');
}
