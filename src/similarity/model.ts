import type { Features } from './compare.ts';
import { logit, sigmoid } from './logistic.ts';
import { WEIGHTS } from './weights.ts';

/** How near two measures are: word for word, the same action on the same object, the same theme. */
export type Tier = 'copy' | 'same' | 'related';

/** From here on a link is taken for the same measure. Evidence: `weights.ts` (at .85 the pairs just above are wrong too often). */
export const SAME = 0.9;

/**
 * Below this a pair is not linked. So near the end only what stands among a measure's first five is kept, and of such pairs judged two in three share
 * the theme; a rare measure then still leads somewhere. Evidence: `weights.ts`.
 */
export const RELATED = 0.02;

/** From this share of its words carried over a shorter text is a copy: the guideline of the judgements says about .6. */
export const COPY = 0.6;

/** The model's logit before calibration, and what each feature adds to it; they sum up with the bias. */
export function shares(features: Features): number[] {
  return features.map((value, index) => value * (WEIGHTS.model.weights[index] as number));
}

/** The calibrated probability, 0 to 1, that a reader grades a pair with these features as the same measure or better. */
export function probability(features: Features): number {
  return sigmoid(logit(WEIGHTS.calibration, [logit(WEIGHTS.model, features)]));
}

/** The tier of a pair; undefined when it is not worth a link. @param copied how much of the shorter text is carried over, 0 to 1 */
export function tier(score: number, copied: number): Tier | undefined {
  if (copied >= COPY) return 'copy';
  if (score >= SAME) return 'same';
  return score >= RELATED ? 'related' : undefined;
}
