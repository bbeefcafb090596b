/**
 * Cohen's kappa: agreement beyond what two readers would reach by chance with the answers they tend to give. Weighted by
 * the square of the distance for grades, so that 0 against 4 weighs sixteen times 0 against 1 (Cohen 1960, 1968).
 */

/** Rows: the first reader's answers, columns: the second's; how many films of each. */
export type AnswerTable = readonly (readonly number[])[];

type Weight = (first: number, second: number) => number;

const unlike: Weight = (first, second) => Number(first !== second);
const squared: Weight = (first, second) => (first - second) ** 2;

/** null where chance alone explains all: both readers always give one and the same answer, or there is no film. */
export function cohenKappa(table: AnswerTable): number | null {
  return kappa(table, unlike);
}

export function quadraticKappa(table: AnswerTable): number | null {
  return kappa(table, squared);
}

function kappa(table: AnswerTable, weight: Weight): number | null {
  const rows = table.map(sum);
  const columns = table.map((_, column) => sum(table.map((row) => row[column]!)));
  const films = sum(rows);
  let [observed, expected] = [0, 0];
  table.forEach((row, first) =>
    row.forEach((count, second) => {
      observed += weight(first, second) * count;
      expected += (weight(first, second) * rows[first]! * columns[second]!) / films;
    }),
  );
  return expected > 0 ? 1 - observed / expected : null;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
