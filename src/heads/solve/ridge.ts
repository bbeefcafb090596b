/**
 * Least squares with a penalty, in closed form: the normal equations by Cholesky's factor, columns centred so that the
 * intercept bears no penalty. Exact; for some hundred columns at most, since it costs their cube.
 */
import { assert } from '../../foundation/index.ts';

export interface Line {
  readonly weights: readonly number[];
  readonly intercept: number;
}

/** Mean squared error / 2 plus strength / 2 times the squared weights is smallest. */
export function ridge(
  rows: readonly ArrayLike<number>[],
  targets: ArrayLike<number>,
  strength: number,
): Line {
  const n = rows.length;
  const columns = rows[0]?.length ?? 0;
  const means = Array.from(
    { length: columns },
    (_, column) => rows.reduce((sum, row) => sum + row[column]!, 0) / n,
  );
  const target = rows.reduce((sum, _, film) => sum + targets[film]!, 0) / n;
  const along = means.map(
    (mean, a) => rows.reduce((sum, row, film) => sum + (row[a]! - mean) * (targets[film]! - target), 0) / n,
  );
  const gram = means.map((meanA, a) =>
    means.slice(0, a + 1).map((meanB, b) => {
      const product = rows.reduce((sum, row) => sum + (row[a]! - meanA) * (row[b]! - meanB), 0) / n;
      return a === b ? product + strength : product;
    }),
  );
  const weights = solveSymmetric(gram, along);
  return {
    weights,
    intercept: weights.reduce((sum, weight, column) => sum - weight * means[column]!, target),
  };
}

/** `lower` holds the rows of the lower triangle of a positive matrix; it is left alone. */
function solveSymmetric(lower: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const factor = lower.map((row) => [...row]);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let value = factor[row]![column]!;
      for (let k = 0; k < column; k++) value -= factor[row]![k]! * factor[column]![k]!;
      assert(
        row !== column || value > 0,
        () => `column ${row} depends on those before it: the penalty is too small`,
      );
      factor[row]![column] = row === column ? Math.sqrt(value) : value / factor[column]![column]!;
    }
  const solution = [...right];
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row]! -= factor[row]![k]! * solution[k]!;
    solution[row]! /= factor[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solution[row]! -= factor[k]![row]! * solution[k]!;
    solution[row]! /= factor[row]![row]!;
  }
  return solution;
}
