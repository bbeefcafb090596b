/**
 * Zero-shot score of a finding: cos(film, positive ensemble) − cos(film, negative ensemble), where an ensemble
 * is the unit mean of its sentences' unit vectors (prompt ensembling, Radford et al. 2021, section 3.1.4).
 * A score lies in [−2, 2]; it is no probability.
 */
import { cosine } from '../embeddings/index.ts';
import { assert } from '../foundation/index.ts';
import type { Polarity } from './question.ts';

/** Keeps a mean of opposed sentences from dividing by zero; the folder's own `normEps`. */
const normEps = 1e-12;

export function ensemble(vectors: readonly Float32Array[]): Float32Array {
  const first = vectors[0];
  assert(first !== undefined, () => 'an ensemble has at least one sentence');
  const mean = new Float64Array(first.length);
  for (const vector of vectors) {
    assert(vector.length === mean.length, () => `ensemble of ${vector.length} and ${mean.length} dimensions`);
    vector.forEach((value, axis) => (mean[axis]! += value / vectors.length));
  }
  const norm = Math.max(Math.hypot(...mean), normEps);
  return Float32Array.from(mean, (value) => value / norm);
}

export function scoreOf(film: Float32Array, positive: Float32Array, negative: Float32Array): number {
  return cosine(film, positive) - cosine(film, negative);
}

/** Score of a statement: a denial swaps the two ensembles, which negates the finding's score. */
export function statementScore(findingScore: number, polarity: Polarity): number {
  return polarity === 'stated' ? findingScore : 0 - findingScore;
}
