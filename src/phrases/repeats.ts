import { MOST, type Sequence } from './sequence.ts';

/** A stretch that recurs: its first place, and its length. */
export interface Repeat {
  start: number;
  length: number;
}

/** What is known of a group of places that agree. */
interface Group {
  length: number;
  /** First of the places. */
  start: number;
  /** Lowest and highest owner. */
  low: number;
  high: number;
  /** What stands before all of them, or `MIXED`. */
  left: number;
}

/** Not one sign, or none that a phrase could take in. */
const MIXED = -1;

/** How far two places agree: at most `MOST`, and not past a stop. */
function agreement({ text, limit }: Sequence, a: number, b: number): number {
  const most = Math.min(MOST, (limit[a] as number) - a, (limit[b] as number) - b);
  let length = 0;
  while (length < most && text.charCodeAt(a + length) === text.charCodeAt(b + length)) length++;
  return length;
}

function join(group: Group, other: Group): void {
  group.start = Math.min(group.start, other.start);
  group.low = Math.min(group.low, other.low);
  group.high = Math.max(group.high, other.high);
  if (group.left !== other.left) group.left = MIXED;
}

/**
 * All stretches of at least `least` units that stand with two owners and can be made longer on neither side without losing a place. One pass over the
 * ordered suffixes with a stack of groups that agree ever longer; what neighbours agree in is bounded by `MOST`.
 * @param owner whose a text is, by its index
 */
export function repeats(given: Sequence, owner: (text: number) => number, least: number): Repeat[] {
  const { text, order, textAt, limit } = given;
  const found: Repeat[] = [];
  const leaf = (place: number): Group => {
    const own = owner(textAt[place] as number);
    const stop = place === 0 || limit[place - 1] === place - 1;
    return { length: 0, start: place, low: own, high: own, left: stop ? MIXED : text.charCodeAt(place - 1) };
  };
  const stack: Group[] = [];
  const top = () => stack.at(-1);
  for (let index = 0; index < order.length; index++) {
    const place = order[index] as number;
    const after = order[index + 1];
    const shared = after === undefined ? 0 : agreement(given, place, after);
    const own = leaf(place);
    if (shared > (top()?.length ?? 0)) {
      stack.push({ ...own, length: shared });
      continue;
    }
    const open = top();
    if (open) join(open, own);
    while ((top()?.length ?? 0) > shared) {
      const done = stack.pop() as Group;
      if (done.length >= least && done.low !== done.high && done.left === MIXED)
        found.push({ start: done.start, length: done.length });
      const below = top();
      if (shared > (below?.length ?? 0)) stack.push({ ...done, length: shared });
      else if (below) join(below, done);
    }
  }
  return found;
}
