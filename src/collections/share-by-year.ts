/** One year of a share. */
export interface YearShare {
  /** `undefined` for reports whose year is not known. */
  year: number | undefined;
  count: number;
  /** The base: all measures of the year, on whatever topic. */
  of: number;
}

/** How many of each year's measures are on a topic, from the earliest year; the unknown one last. Years without a measure at all are left out. */
export function shareByYear(
  on: Iterable<{ year: number | undefined }>,
  all: Iterable<{ year: number | undefined; measures: number }>,
): YearShare[] {
  const shares = new Map<number | undefined, YearShare>();
  for (const { year, measures } of all) {
    const share = shares.get(year) ?? { year, count: 0, of: 0 };
    share.of += measures;
    shares.set(year, share);
  }
  for (const { year } of on) {
    const share = shares.get(year);
    if (share) share.count++;
  }
  const place = ({ year }: YearShare) => year ?? Number.MAX_SAFE_INTEGER;
  return [...shares.values()].filter(({ of }) => of > 0).sort((a, b) => place(a) - place(b));
}
