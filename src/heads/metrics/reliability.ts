/**
 * Whether « 80 % » comes true eight times of ten: equal bins (lo, hi] of the stated probability, 0 in the first, and the
 * expected calibration error, the mean distance between what was stated and what happened.
 */
import type { Counts } from './ranking.ts';

export interface ReliabilityBin {
  readonly count: number;
  /** Mean stated probability; null in an empty bin. */
  readonly stated: number | null;
  /** Share that came true. */
  readonly observed: number | null;
}

export function reliabilityBins(
  probabilities: ArrayLike<number>,
  cameTrue: ArrayLike<boolean>,
  bins = 15,
  counts?: Counts,
): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ count: 0, stated: 0, observed: 0 }));
  for (let film = 0; film < probabilities.length; film++) {
    const probability = probabilities[film]!;
    const times = counts?.[film] ?? 1;
    const bin = sums[binOf(probability, bins)]!;
    bin.count += times;
    bin.stated += times * probability;
    if (cameTrue[film]) bin.observed += times;
  }
  return sums.map(({ count, stated, observed }) =>
    count === 0
      ? { count, stated: null, observed: null }
      : { count, stated: stated / count, observed: observed / count },
  );
}

export function calibrationError(bins: readonly ReliabilityBin[]): number | null {
  const films = bins.reduce((sum, { count }) => sum + count, 0);
  if (films === 0) return null;
  return bins.reduce(
    (sum, { count, stated, observed }) => sum + (count / films) * Math.abs((observed ?? 0) - (stated ?? 0)),
    0,
  );
}

/** Edges are k/bins as the processor divides them: a probability typed as k/15 lies on its edge, in the lower bin. */
function binOf(probability: number, bins: number): number {
  let bin = Math.min(bins - 1, Math.max(0, Math.ceil(probability * bins) - 1));
  if (bin > 0 && probability <= bin / bins) bin--;
  else if (bin < bins - 1 && probability > (bin + 1) / bins) bin++;
  return bin;
}
