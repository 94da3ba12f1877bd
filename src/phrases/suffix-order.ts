/** Ranges of at most so many suffixes are put in order by insertion. */
const FEW = 12;

/**
 * The starts of all suffixes of a sequence, ordered by their first `depth` units; what is shorter comes first, and suffixes that agree so far stand in the
 * order of the text. Buckets by the first unit, then three-way radix quicksort (Bentley and Sedgewick, “Fast algorithms for sorting and searching
 * strings”, 1997): work grows with the length times its logarithm, and with the lengths that neighbours agree in.
 */
export function suffixOrder(units: Uint16Array, depth: number): Int32Array {
  const length = units.length;
  const order = new Int32Array(length);
  const bounds = new Int32Array(65536 + 1);
  for (const unit of units) bounds[unit + 1] = (bounds[unit + 1] as number) + 1;
  for (let unit = 0; unit < 65536; unit++) bounds[unit + 1] = (bounds[unit + 1] as number) + (bounds[unit] as number);
  const next = bounds.slice();
  for (let at = 0; at < length; at++) {
    const unit = units[at] as number;
    order[next[unit] as number] = at;
    next[unit] = (next[unit] as number) + 1;
  }

  const unitAt = (start: number, reach: number) => (start + reach < length ? (units[start + reach] as number) : -1);
  const swap = (a: number, b: number) => {
    const held = order[a] as number;
    order[a] = order[b] as number;
    order[b] = held;
  };
  /** Whether one suffix comes before another that agrees with it in `reach` units. */
  const before = (one: number, other: number, reach: number) => {
    for (let at = reach; at < depth; at++) {
      const difference = unitAt(one, at) - unitAt(other, at);
      if (difference !== 0) return difference < 0;
    }
    return one < other;
  };
  const insert = (from: number, to: number, reach: number) => {
    for (let at = from + 1; at < to; at++) {
      const own = order[at] as number;
      let place = at;
      for (; place > from && before(own, order[place - 1] as number, reach); place--)
        order[place] = order[place - 1] as number;
      order[place] = own;
    }
  };
  /** Orders a range whose suffixes agree in `reach` units. What differs there is ordered by recursion, what agrees in one unit more by the loop. */
  const sort = (from: number, to: number, reach: number): void => {
    while (to - from > FEW) {
      if (reach >= depth) {
        order.subarray(from, to).sort();
        return;
      }
      const [a, b, c] = [from, (from + to) >> 1, to - 1].map((place) => unitAt(order[place] as number, reach)) as [
        number,
        number,
        number,
      ];
      const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
      let low = from;
      let high = to;
      for (let at = from; at < high; ) {
        const unit = unitAt(order[at] as number, reach);
        if (unit < pivot) swap(low++, at++);
        else if (unit > pivot) swap(at, --high);
        else at++;
      }
      sort(from, low, reach);
      sort(high, to, reach);
      // behind the end of the text there is one suffix at most
      if (pivot < 0) return;
      [from, to, reach] = [low, high, reach + 1];
    }
    insert(from, to, reach);
  };
  for (let unit = 0; unit < 65536; unit++) sort(bounds[unit] as number, bounds[unit + 1] as number, 1);
  return order;
}
