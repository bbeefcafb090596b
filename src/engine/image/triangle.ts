/** Rows of an antialiased bilinear resampling matrix: output i = sum of weights over inputs first, first + 1, … */
export interface ResampleRow {
  readonly first: number;
  readonly weights: Float32Array;
}

export function triangleRows(from: number, to: number): ResampleRow[] {
  const scale = from / to;
  const support = Math.max(scale, 1);
  return Array.from({ length: to }, (_, i) => {
    const centre = scale * (i + 0.5);
    const first = Math.max(Math.trunc(centre - support + 0.5), 0);
    const last = Math.min(Math.trunc(centre + support + 0.5), from);
    const weights = Array.from({ length: last - first }, (__, k) =>
      Math.max(0, 1 - Math.abs((first + k - centre + 0.5) / support)),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return { first, weights: Float32Array.from(weights, (weight) => weight / total) };
  });
}
