import type { MeasureIndex } from './index-measures.ts';
import { steppedCount } from './steps.ts';

/** A letter pair that stands in this share of all measures (and in at least so many; both counts in steps) belongs to the language of plans and not to one matter. */
const EVERYWHERE = 0.05;
const FEW = 3;

/** From this share on a match is called mostly formula. One in fourteen pairs judged the same reaches it, one in four of the unrelated. */
export const FORMULA = 0.9;

/** What two measures share besides their score. */
export interface CommonGround {
  /** Share of the common letter pairs that stand in many measures, 0 to 1; 0 when nothing is common. */
  formula: number;
  /** Indexes of the objects both name, the one that ties them most first. */
  objects: number[];
}

/** Finds what two measures have in common. Linear in their lengths. */
export function commonGround(index: MeasureIndex, query: number, candidate: number): CommonGround {
  const { start, term, spread } = index.pairs;
  const many = Math.max(FEW, EVERYWHERE * steppedCount(index.measures.length));
  let common = 0;
  let everywhere = 0;
  const end = start[query + 1] as number;
  const otherEnd = start[candidate + 1] as number;
  for (let i = start[query] as number, j = start[candidate] as number; i < end && j < otherEnd; ) {
    const a = term[i] as number;
    const b = term[j] as number;
    if (a === b) {
      common++;
      if ((spread[a] as number) >= many) everywhere++;
    }
    if (a <= b) i++;
    if (b <= a) j++;
  }
  const whole = index.concepts.whole;
  const ties: [object: number, tie: number][] = [];
  for (let i = whole.start[query] as number; i < (whole.start[query + 1] as number); i++)
    for (let j = whole.start[candidate] as number; j < (whole.start[candidate + 1] as number); j++)
      if (whole.object[i] === whole.object[j])
        ties.push([whole.object[i] as number, (whole.value[i] as number) * (whole.value[j] as number)]);
  ties.sort(([a, x], [b, y]) => y - x || a - b);
  return { formula: common ? everywhere / common : 0, objects: ties.map(([object]) => object) };
}
