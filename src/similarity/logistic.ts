/** One judged pair as the fit sees it. */
export interface Example {
  features: readonly number[];
  /** What the model should say, 0 to 1. */
  label: number;
  /** How much the example counts. */
  weight: number;
}

/** A logistic model: probability = σ(bias + Σ weight × feature). */
export interface Model {
  bias: number;
  weights: number[];
}

const STEPS = 50;
const CLOSE_ENOUGH = 1e-10;

/** Solves `a x = b` by Gaussian elimination with pivots; `a` is small, symmetric and positive. */
function solve(a: number[][], b: number[]): number[] {
  const rows = a.map((row, index) => [...row, b[index] as number]);
  const size = b.length;
  const cell = (row: number, column: number) => (rows[row] as number[])[column] as number;
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++)
      if (Math.abs(cell(row, pivot)) > Math.abs(cell(best, pivot))) best = row;
    [rows[pivot], rows[best]] = [rows[best] as number[], rows[pivot] as number[]];
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = cell(row, pivot) / cell(pivot, pivot);
      for (let column = pivot; column <= size; column++)
        (rows[row] as number[])[column] = cell(row, column) - factor * cell(pivot, column);
    }
  }
  return rows.map((row, index) => (row[size] as number) / (row[index] as number));
}

export const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit));

/** The model's logit for one row of features. */
export function logit({ bias, weights }: Model, features: readonly number[]): number {
  return features.reduce((sum, value, index) => sum + (weights[index] as number) * value, bias);
}

/**
 * Fits a logistic model by Newton's method with a ridge on the standardised weights (the bias is free). Deterministic.
 * @param ridge how strongly weights are drawn to zero; in examples
 */
export function logistic(examples: readonly Example[], ridge: number): Model {
  const width = examples[0]?.features.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const columns = Array.from({ length: width }, (_, column) => {
    const at = (example: Example) => example.features[column] as number;
    const mean = examples.reduce((sum, example) => sum + (example.weight * at(example)) / total, 0);
    const variance = examples.reduce((sum, example) => sum + (example.weight * (at(example) - mean) ** 2) / total, 0);
    return { mean, deviation: Math.sqrt(variance) || 1 };
  });
  const rows = examples.map(({ features }) => [
    1,
    ...columns.map(({ mean, deviation }, column) => ((features[column] as number) - mean) / deviation),
  ]);
  let beta = new Array<number>(width + 1).fill(0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Array<number>(width + 1).fill(0);
    const hessian = gradient.map(() => new Array<number>(width + 1).fill(0));
    for (const [index, { label, weight }] of examples.entries()) {
      const row = rows[index] as number[];
      const p = sigmoid(row.reduce((sum, value, column) => sum + value * (beta[column] as number), 0));
      for (let i = 0; i <= width; i++) {
        gradient[i] = (gradient[i] as number) + weight * (label - p) * (row[i] as number);
        const line = hessian[i] as number[];
        for (let j = 0; j <= width; j++)
          line[j] = (line[j] as number) + weight * p * (1 - p) * (row[i] as number) * (row[j] as number);
      }
    }
    for (let i = 0; i <= width; i++) {
      const line = hessian[i] as number[];
      line[i] = (line[i] as number) + (i === 0 ? 1e-9 : ridge);
      if (i > 0) gradient[i] = (gradient[i] as number) - ridge * (beta[i] as number);
    }
    const change = solve(hessian, gradient);
    beta = beta.map((value, index) => value + (change[index] as number));
    if (Math.max(...change.map(Math.abs)) < CLOSE_ENOUGH) break;
  }
  const weights = columns.map(({ deviation }, column) => (beta[column + 1] as number) / deviation);
  return {
    weights,
    bias: (beta[0] as number) - weights.reduce((sum, weight, column) => sum + weight * (columns[column]?.mean ?? 0), 0),
  };
}
