/** Exact search: the cosine of the query with every vector, highest first; equal ones keep the order they came in. */
import { assert } from '../foundation/index.ts';

export interface KeyedVector {
  readonly key: string;
  readonly vector: Float32Array;
}
export interface Ranked {
  readonly key: string;
  /** Cosine similarity, −1 to 1. Not a probability. */
  readonly score: number;
}

/** The `k` nearest; the film that was asked about is not its own answer. */
export function rank(
  query: Float32Array,
  vectors: readonly KeyedVector[],
  k: number,
  excludedKey?: string,
): Ranked[] {
  return vectors
    .filter(({ key }) => key !== excludedKey)
    .map(({ key, vector }) => ({ key, score: cosine(query, vector) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(0, k));
}

/** Summed in float64; 0 for a vector without direction. */
export function cosine(a: Float32Array, b: Float32Array): number {
  assert(a.length === b.length, () => `vectors of ${String(a.length)} and ${String(b.length)} numbers`);
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  a.forEach((value, at) => {
    const other = b[at] ?? 0;
    product += value * other;
    squareA += value * value;
    squareB += other * other;
  });
  const norms = Math.sqrt(squareA) * Math.sqrt(squareB);
  return norms === 0 ? 0 : product / norms;
}
