/**
 * Counts over the whole archive are used in steps, so that one report more or less seldom changes what a measure of another report is worth; what has not
 * changed can then be kept (`search-again.ts`). Steps of √2, 2, 3, 4 and 8 were tried: the judged figures differ by less than .01 and in no order
 * (docs/similarity.md). A pair that stands in n measures passes a step of 2 with about every 0.7 n-th change, and then moves the weights of n: the wider
 * the steps, the fewer.
 */
const STEP = 2;

/** A mean moves with the share of the archive that changed, so its steps can be finer. */
const STEP_OF_MEANS = 1.1;

const stepped = (value: number, step: number) => (value > 0 ? step ** Math.round(Math.log(value) / Math.log(step)) : 0);

/** A count rounded to a power of two; 0 for 0. Never falls when the count rises. */
export const steppedCount = (count: number): number => stepped(count, STEP);

/** A mean rounded to a tenth; 0 for 0. */
export const steppedMean = (mean: number): number => stepped(mean, STEP_OF_MEANS);
