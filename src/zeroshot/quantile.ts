/** Place of a score among reference films: the share of them that score lower, from 101 stored quantiles. */
import type { FindingReference, Quantiles } from '../models/index.ts';

export interface Place {
  /** Share (0 to 1) of reference films with the finding that score lower. */
  readonly with: number;
  /** Share (0 to 1) of reference films without the finding that score lower. */
  readonly without: number;
}

export type ReferenceQuantiles = NonNullable<FindingReference['quantiles']>['fr'];

export function placeOf(score: number, quantiles: ReferenceQuantiles | null): Place | null {
  if (quantiles === null) return null;
  return { with: shareBelow(score, quantiles.with), without: shareBelow(score, quantiles.without) };
}

/** Linear between neighbouring quantiles, 0 below the first, 1 from the last on. */
export function shareBelow(score: number, { q }: Quantiles): number {
  const above = q.findIndex((value) => value > score);
  if (above === 0) return 0;
  if (above === -1) return 1;
  const low = q[above - 1]!;
  const high = q[above]!;
  return (above - 1 + (score - low) / (high - low)) / (q.length - 1);
}

/** The stored quantile nearest to a share (0 to 1). */
export function quantileAt({ q }: Quantiles, share: number): number {
  return q[Math.round(share * (q.length - 1))] ?? Number.NaN;
}
