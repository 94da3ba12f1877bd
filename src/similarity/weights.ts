// Written by `npm run fit` from tests/similarity/judged.json; do not edit by hand.
import type { Model } from './logistic.ts';

/**
 * Weights of the features (letters, pairs, objects, sentence) and the calibration of the model's logit.
 *
 * 44 queries, 1172 judged pairs.
 * nDCG@5 on these queries: 0.922; for each query by weights fitted without its report: 0.925;
 * the same without candidates that nobody judged (10 of the first five; they count as unrelated above): 0.940.
 * Cross-validated, first five places, judged pairs by probability:
 * probability  pairs  same  same or theme
 * 0.00–0.05        2  0.00  1.00
 * 0.05–0.10        5  0.00  0.60
 * 0.10–0.20        3  0.33  0.67
 * 0.20–0.50       25  0.28  0.96
 * 0.50–0.70       23  0.65  0.96
 * 0.70–0.80       12  0.92  1.00
 * 0.80–0.85       14  0.71  1.00
 * 0.85–0.90       14  0.86  1.00
 * 0.90–0.95       40  1.00  1.00
 * 0.95–1.00       72  0.99  1.00
 */
export const WEIGHTS: { model: Model; calibration: Model } = {
  model: { bias: 7.2385, weights: [1.2868, 2.0358, 3.2636, 1.2972] },
  calibration: { bias: 0.689, weights: [0.9277] },
};
