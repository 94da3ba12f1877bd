/**
 * The starts of all suffixes of a sequence, ordered by their first `depth` units at least (prefix doubling with counting sorts). Suffixes that agree so
 * far stand in the order of the text. Work grows with the length times log₂ `depth`.
 */
export function suffixOrder(units: Uint16Array, depth: number): Int32Array {
  const length = units.length;
  let rank = new Int32Array(length);
  let order = new Int32Array(length);
  let next = new Int32Array(length);
  const counts = new Int32Array(Math.max(length, 65536) + 4);

  /** Orders what stands in `from` by rank at `shift` behind, stable, into `to`; behind the end counts as 0. */
  const sort = (from: Int32Array, to: Int32Array, shift: number, most: number) => {
    counts.fill(0, 0, most + 3);
    const key = (start: number) => (start + shift < length ? (rank[start + shift] as number) + 1 : 0);
    for (const start of from) counts[key(start) + 1] = (counts[key(start) + 1] as number) + 1;
    for (let at = 1; at <= most + 2; at++) counts[at] = (counts[at] as number) + (counts[at - 1] as number);
    for (const start of from) {
      const at = key(start);
      to[counts[at] as number] = start;
      counts[at] = (counts[at] as number) + 1;
    }
  };

  for (let at = 0; at < length; at++) {
    rank[at] = units[at] as number;
    next[at] = at;
  }
  sort(next, order, 0, 65535);
  let most = 65535;
  for (let reach = 0; reach < depth; ) {
    if (reach > 0) {
      // by the second half, then, stable, by the first
      for (let at = 0; at < length; at++) next[at] = at;
      sort(next, order, reach, most);
      sort(order, next, 0, most);
      [order, next] = [next, order];
    }
    const ranks = new Int32Array(length);
    const second = (start: number) => (reach > 0 && start + reach < length ? (rank[start + reach] as number) : -1);
    let current = 0;
    for (let at = 1; at < length; at++) {
      const [before, own] = [order[at - 1] as number, order[at] as number];
      if (rank[before] !== rank[own] || second(before) !== second(own)) current++;
      ranks[own] = current;
    }
    rank = ranks;
    most = current;
    if (current === length - 1) break;
    reach = reach === 0 ? 1 : reach * 2;
  }
  return order;
}
