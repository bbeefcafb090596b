/** Cosine of two unit vectors, as all embeddings are: a dot product, summed in float64. */
import { assert } from '../foundation/index.ts';

export function cosine(a: Float32Array, b: Float32Array): number {
  assert(a.length === b.length, () => `cosine of ${a.length} and ${b.length} dimensions`);
  return a.reduce((sum, value, axis) => sum + value * (b[axis] ?? 0), 0);
}
