/** A range of lines of a source that one report states as its own; 1-based, inclusive. */
export interface Share {
  report: string;
  lines: [number, number];
}

/**
 * The lines of a source that a report's page shows: its own and those before and after them that are nobody's (titles of a compilation, page links).
 * Windows that touch are one. The last reaches to `Infinity` where no other report follows. Every line is shown on one or two pages, so that
 * the pages of a compilation grow with its length and not with its square.
 * @param shares all shares of the source, in order of lines.
 */
export function windows(shares: readonly Share[], report: string): [number, number][] {
  const found: [number, number][] = [];
  shares.forEach((share, index) => {
    if (share.report !== report) return;
    const from = (shares[index - 1]?.lines[1] ?? 0) + 1;
    const to = (shares[index + 1]?.lines[0] ?? Number.POSITIVE_INFINITY) - 1;
    const last = found.at(-1);
    if (last && from <= last[1] + 1) last[1] = to;
    else found.push([from, to]);
  });
  return found;
}
