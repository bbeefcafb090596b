/** Vectors of films, one a row, as they come out of the cache: shared, never written. */
export interface Matrix {
  /** [rows, columns], row after row. */
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/** Which rows take part: a fold is a list of places, never a copy of its vectors. */
export type Rows = Int32Array;

export function allRows({ rows }: Matrix): Rows {
  return Int32Array.from({ length: rows }, (_, row) => row);
}

/** Sum of the products of `columns` neighbours from two places; four sums side by side keep the processor busy. */
export function dot(
  a: ArrayLike<number>,
  atA: number,
  b: ArrayLike<number>,
  atB: number,
  columns: number,
): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let column = 0;
  for (; column + 3 < columns; column += 4) {
    s0 += a[atA + column]! * b[atB + column]!;
    s1 += a[atA + column + 1]! * b[atB + column + 1]!;
    s2 += a[atA + column + 2]! * b[atB + column + 2]!;
    s3 += a[atA + column + 3]! * b[atB + column + 3]!;
  }
  for (; column < columns; column++) s0 += a[atA + column]! * b[atB + column]!;
  return s0 + s1 + s2 + s3;
}

/** target += factor * source, over `columns` neighbours. */
export function addScaled(
  target: Float64Array,
  atTarget: number,
  source: ArrayLike<number>,
  atSource: number,
  columns: number,
  factor: number,
): void {
  for (let column = 0; column < columns; column++)
    target[atTarget + column]! += factor * source[atSource + column]!;
}

export interface Spread {
  /** Mean and variance of each column. */
  readonly means: Float64Array;
  readonly variances: Float64Array;
  /** Of a column, on average over the columns. */
  readonly variance: number;
}

export function spreadOf({ values, columns }: Matrix, rows: Rows): Spread {
  const [means, variances] = [new Float64Array(columns), new Float64Array(columns)];
  for (const row of rows) addScaled(means, 0, values, row * columns, columns, 1 / rows.length);
  for (const row of rows)
    for (let column = 0; column < columns; column++)
      variances[column]! += (values[row * columns + column]! - means[column]!) ** 2 / rows.length;
  return { means, variances, variance: variances.reduce((sum, value) => sum + value, 0) / columns };
}
