// Written by `npm run fit` from tests/similarity/judged.json; do not edit by hand.
import type { Model } from './logistic.ts';

/**
 * Weights of the features (letters, pairs, objects, sentence) and the calibration of the model's logit.
 *
 * 44 queries, 1172 judged pairs.
 * nDCG@5 on these queries: 0.924; for each query by weights fitted without its report: 0.924;
 * the same without candidates that nobody judged (10 of the first five; they count as unrelated above): 0.941.
 * Cross-validated, first five places, judged pairs by probability:
 * probability  pairs  same  same or theme
 * 0.00–0.05        0     —     —
 * 0.05–0.10        4  0.00  1.00
 * 0.10–0.20        5  0.20  0.60
 * 0.20–0.50       27  0.33  0.96
 * 0.50–0.70       25  0.72  0.88
 * 0.70–0.80       11  0.73  1.00
 * 0.80–0.85       15  0.80  1.00
 * 0.85–0.90       15  0.80  1.00
 * 0.90–0.95       39  0.95  1.00
 * 0.95–1.00       69  0.99  1.00
 */
export const WEIGHTS: { model: Model; calibration: Model } = {
  model: { bias: 7.6877, weights: [1.794, 1.9379, 2.5807, 1.0042] },
  calibration: { bias: 0.7215, weights: [0.8788] },
};
