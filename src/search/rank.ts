/** Exact search: the cosine of the query with every vector, highest first; equal ones keep the order they came in. */
import { cosine } from '../embeddings/index.ts';

export interface KeyedVector {
  readonly key: string;
  /** Unit length. */
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
