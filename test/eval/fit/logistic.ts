/** A row of a regression: which features hold, how likely the outcome is, and how much it counts. */
export type Row = {
  readonly held: readonly number[];
  readonly label: number;
  readonly weight: number;
};

/** Steps until Newton's method has converged on data like ours, with room to spare. */
const STEPS = 15;

/**
 * Weights of features, as natural logarithms of odds, by logistic regression with a quadratic
 * penalty on large weights (Newton's method).
 *
 * @param penalty how strongly weights are drawn to 0: the inverse variance of their prior
 */
export function regression(rows: readonly Row[], features: number, penalty: number): number[] {
  let weights = new Array<number>(features).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight) => penalty * weight);
    const curvature = weights.map((_, at) => {
      const row = new Array<number>(features).fill(0);
      row[at] = penalty;
      return row;
    });
    for (const row of rows) accumulate(row, weights, gradient, curvature);
    const change = solved(curvature, gradient);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
  }
  return weights;
}

/** The log odds that a row's features add up to. */
export function oddsOf(held: readonly number[], weights: readonly number[]): number {
  return held.reduce((sum, feature) => sum + (weights[feature] ?? 0), 0);
}

function accumulate(
  { held, label, weight }: Row,
  weights: readonly number[],
  gradient: number[],
  curvature: number[][],
): void {
  const likely = 1 / (1 + Math.exp(-oddsOf(held, weights)));
  const slope = weight * (likely - label);
  const bend = weight * Math.max(likely * (1 - likely), 1e-4);
  for (const one of held) {
    gradient[one] = (gradient[one] ?? 0) + slope;
    const row = curvature[one] ?? [];
    for (const other of held) row[other] = (row[other] ?? 0) + bend;
  }
}

/** Solves a symmetric positive definite system by Gaussian elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    const top = rows[pivot] ?? [];
    for (let below = pivot + 1; below < size; below += 1) {
      const row = rows[below] ?? [];
      const factor = (row[pivot] ?? 0) / (top[pivot] ?? 1);
      if (factor === 0) continue;
      for (let at = pivot; at <= size; at += 1) row[at] = (row[at] ?? 0) - factor * (top[at] ?? 0);
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let at = size - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? [];
    let sum = row[size] ?? 0;
    for (let other = at + 1; other < size; other += 1) {
      sum -= (row[other] ?? 0) * (result[other] ?? 0);
    }
    result[at] = sum / (row[at] ?? 1);
  }
  return result;
}
