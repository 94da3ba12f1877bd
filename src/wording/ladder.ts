import { type Comparison, wordingComparer } from './compare-wording.ts';

/** A wording where it stands. */
export interface Use<T> {
  wording: string;
  /** `undefined` when the year is not known; such uses come last. */
  year: number | undefined;
  place: T;
}

/** One wording of a ladder. */
export interface Rung<T> {
  wording: string;
  /** All its uses, first to latest. */
  uses: Use<T>[];
  /** What changed against the nearest earlier wording; undefined where no earlier one is like it. */
  changed: { from: string; comparison: Comparison } | undefined;
}

/** Below this share of common letters a wording is a new one and no variant of an earlier. */
const VARIANT = 0.4;

/** How many wordings before one it is held against; bounds the work to so many comparisons each. */
const LOOK_BACK = 40;

const key = (wording: string) => wording.replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Orders wordings by the year of their first use and says of each what changed against the nearest earlier one. Wordings that differ in punctuation only are one.
 * @param uses in any order; equal years stay in the order given
 */
export function ladder<T>(uses: readonly Use<T>[]): Rung<T>[] {
  const year = (use: Use<T>) => use.year ?? Number.POSITIVE_INFINITY;
  const sorted = uses.filter(({ wording }) => key(wording)).sort((a, b) => year(a) - year(b) || 0);
  const rungs: Rung<T>[] = [];
  const known = new Map<string, Rung<T>>();
  const compare = wordingComparer();
  for (const use of sorted) {
    const same = known.get(key(use.wording));
    if (same) {
      same.uses.push(use);
      continue;
    }
    let changed: Rung<T>['changed'];
    for (const { wording } of rungs.slice(-LOOK_BACK)) {
      const comparison = compare(wording, use.wording);
      if (comparison.likeness >= VARIANT && comparison.likeness > (changed?.comparison.likeness ?? 0))
        changed = { from: wording, comparison };
    }
    const rung = { wording: use.wording, uses: [use], changed };
    known.set(key(use.wording), rung);
    rungs.push(rung);
  }
  return rungs;
}
