import type { Features } from './compare.ts';
import type { Tier } from './model.ts';

/** From one measure to a similar measure of another report. */
export interface Link {
  /** Passage ids. */
  from: string;
  to: string;
  tier: Tier;
  /** Calibrated probability that a reader takes the two for the same measure, 0 to 1; for a copy at least the share carried over. */
  score: number;
  /** Why the two are linked, a Chinese sentence for readers. */
  why: string;
  /** The sentence of `to` that is nearest: its number from 0, and its offsets in the passage's `text` (UTF-16 units). Undefined where there is no text. */
  sentence: { number: number; start: number; end: number } | undefined;
  /** Ids of the objects both name, the one that ties them most first. */
  objects: string[];
  /** Share of what both have in common that stands in many measures, 0 to 1; `formulaic` when that is nearly all. */
  formula: number;
  formulaic: boolean;
  /** True when both measures stand in reports of one bureau. */
  series: boolean;
  /** Further measures that are copies of `to` (同见于…), by passage id. */
  also: string[];
  features: Features;
}
