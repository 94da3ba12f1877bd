import { describe, expect, it } from 'vitest';
import { growthExponent } from '../../../scripts/bench/growth-exponent.ts';

const of = (cost: (size: number) => number) =>
  growthExponent([125, 250, 500, 1000].map((size) => ({ size, cost: cost(size) })));

describe('growthExponent', () => {
  it.each([
    ['in proportion', 1, (n: number) => 3 * n],
    ['quadratic', 2, (n: number) => n * n],
    ['constant', 0, () => 7],
    ['with a root', 0.5, Math.sqrt],
  ])('finds what grows %s', (_, exponent, cost) => {
    expect(of(cost)).toBeCloseTo(exponent, 6);
  });

  it('lies between where parts grow differently', () => {
    const mixed = of((n) => 1000 * n + n * n);
    expect(mixed).toBeGreaterThan(1);
    expect(mixed).toBeLessThan(2);
  });

  it('needs two sizes', () => {
    expect(growthExponent([])).toBeUndefined();
    expect(growthExponent([{ size: 1, cost: 1 }])).toBeUndefined();
    expect(
      growthExponent([
        { size: 5, cost: 1 },
        { size: 5, cost: 2 },
      ]),
    ).toBeUndefined();
  });
});
