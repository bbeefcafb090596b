/**
 * Isotonic calibration: the rising step function nearest to what happened, by pooling neighbours that fall (Ayer 1955);
 * between two steps the probability is a straight line, outside it stays. For many films: it has as many freedoms as it
 * finds steps, where Platt's has two.
 */
import { rank, ties } from './ranking.ts';

export interface Isotonic {
  readonly kind: 'isotonic';
  /** Rising, as are `probabilities`, of equal length. */
  readonly scores: readonly number[];
  readonly probabilities: readonly number[];
}

interface Pool {
  readonly from: number;
  readonly to: number;
  readonly hits: number;
  readonly count: number;
}

export function fitIsotonic(scores: ArrayLike<number>, positive: ArrayLike<boolean>): Isotonic | null {
  if (scores.length === 0) return null;
  const pools: Pool[] = [];
  for (const { score, positives, negatives } of ties(rank(scores, positive))) {
    let pool: Pool = { from: score, to: score, hits: positives, count: positives + negatives };
    for (let last = pools.at(-1); last !== undefined && stands(last) >= stands(pool); last = pools.at(-1)) {
      pool = { from: last.from, to: score, hits: last.hits + pool.hits, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const ends = pools.flatMap(({ from, to, hits, count }) =>
    (from === to ? [from] : [from, to]).map((score) => ({ score, probability: hits / count })),
  );
  return {
    kind: 'isotonic',
    scores: ends.map(({ score }) => score),
    probabilities: ends.map(({ probability }) => probability),
  };
}

const stands = ({ hits, count }: Pool): number => hits / count;

export function isotonicAt({ scores, probabilities }: Isotonic, score: number): number {
  const after = scores.findIndex((step) => step >= score);
  if (after === -1) return probabilities.at(-1)!;
  if (after === 0 || scores[after] === score) return probabilities[after]!;
  const [left, right] = [scores[after - 1]!, scores[after]!];
  const share = (score - left) / (right - left);
  return probabilities[after - 1]! * (1 - share) + probabilities[after]! * share;
}
