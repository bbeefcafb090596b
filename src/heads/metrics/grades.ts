/** Grades (0 to 4) and classes: who was taken for whom, and how far off. */
import type { Counts } from './ranking.ts';

/** Rows: truth; columns: prediction. */
export type Confusion = readonly (readonly number[])[];

export function confusion(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
  counts?: Counts,
): number[][] {
  const table = Array.from({ length: classes }, () => Array.from({ length: classes }, () => 0));
  for (let film = 0; film < truth.length; film++) {
    const row = table[truth[film]!]!;
    row[predicted[film]!]! += counts?.[film] ?? 1;
  }
  return table;
}

/** Agreement beyond chance, a disagreement weighing the square of its distance; null where chance leaves none. */
export function quadraticKappa(table: Confusion): number | null {
  const classes = table.length;
  const rows = table.map(total);
  const columns = table.map((_, column) => table.reduce((sum, row) => sum + row[column]!, 0));
  const films = total(rows);
  let [observed, expected] = [0, 0];
  table.forEach((row, truth) =>
    row.forEach((count, predicted) => {
      const weight = ((truth - predicted) / (classes - 1)) ** 2;
      observed += weight * count;
      expected += (weight * rows[truth]! * columns[predicted]!) / films;
    }),
  );
  return expected > 0 ? 1 - observed / expected : null;
}

export function accuracy(table: Confusion): number | null {
  const films = total(table.map(total));
  return films === 0 ? null : total(table.map((row, truth) => row[truth]!)) / films;
}

/** Mean share found of the classes that occur: a class of three films weighs as much as one of three hundred. */
export function balancedAccuracy(table: Confusion): number | null {
  const recalls = table.flatMap((row, truth) => (total(row) > 0 ? [row[truth]! / total(row)] : []));
  return recalls.length === 0 ? null : total(recalls) / recalls.length;
}

export function meanAbsoluteError(
  truth: ArrayLike<number>,
  predicted: ArrayLike<number>,
  counts?: Counts,
): number | null {
  let [sum, films] = [0, 0];
  for (let film = 0; film < truth.length; film++) {
    const times = counts?.[film] ?? 1;
    sum += times * Math.abs(truth[film]! - predicted[film]!);
    films += times;
  }
  return films === 0 ? null : sum / films;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
