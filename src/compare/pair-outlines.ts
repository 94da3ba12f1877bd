/** A line of a report's outline. */
export interface OutlineLine {
  id: string;
  /** Number and title as printed. */
  number: string;
  title: string;
  depth: number;
}

/** A line with the nearest one of the other report, by place in its list; none where nothing there is alike. */
export interface PairedLine extends OutlineLine {
  other: number | undefined;
}

/** Least share of common letters at which two titles speak of one thing; below it the common letters are 加强, 工作, 建设. */
const ALIKE = 0.5;

/** Each line of one outline with its nearest line of another, measured by `likeness` (0–1). Looks at every pair once. */
export function pairOutlines(
  own: readonly OutlineLine[],
  others: readonly OutlineLine[],
  likeness: (a: string, b: string) => number,
): PairedLine[] {
  return own.map((line) => {
    let best = ALIKE;
    let other: number | undefined;
    for (const [index, { title }] of others.entries()) {
      const like = likeness(line.title, title);
      if (like > best || (like === best && other === undefined)) {
        best = like;
        other = index;
      }
    }
    return { ...line, other };
  });
}
