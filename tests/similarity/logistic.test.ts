import { expect, it } from 'vitest';
import { logistic, logit, sigmoid } from '../../src/similarity/logistic.ts';

const examples = [0, 1, 2, 3, 4, 5, 6, 7].map((x) => ({
  features: [x, 1],
  label: x > 3 || x === 1 ? 1 : 0,
  weight: 1,
}));

it('rises with what speaks for a pair, and meets the share of the examples', () => {
  const model = logistic(examples, 0.1);
  const p = examples.map(({ features }) => sigmoid(logit(model, features)));
  expect(p).toEqual([...p].sort((a, b) => a - b));
  expect(p.reduce((sum, value) => sum + value, 0)).toBeCloseTo(5, 6);
});

it('draws weights to zero as the ridge grows, and gives none to a feature that never changes', () => {
  const [weak, strong] = [0.1, 100].map((ridge) => logistic(examples, ridge).weights);
  expect(Math.abs(strong?.[0] ?? 1)).toBeLessThan(Math.abs(weak?.[0] ?? 0) / 5);
  expect(weak?.[1]).toBeCloseTo(0, 9);
});

it('counts an example as often as its weight says', () => {
  const twice = logistic([...examples, ...examples], 1);
  const weighted = logistic(
    examples.map((example) => ({ ...example, weight: 2 })),
    1,
  );
  expect(weighted.weights[0]).toBeCloseTo(twice.weights[0] ?? 0, 9);
});
