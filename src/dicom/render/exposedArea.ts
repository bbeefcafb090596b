/**
 * Window of a film that brings none: 1st to 99th percentile of its exposed area. Exposed are the pixels above the
 * film's lowest and below its highest stored value: those two hold collimator borders, padding and saturated air
 * or markers, whatever their polarity. A film of one or two values has no exposed area: its whole range is taken.
 */
import type { Frame } from '../film.ts';

const LOW_SHARE = 0.01;
const HIGH_SHARE = 0.99;

export interface StoredRange {
  readonly low: number;
  readonly high: number;
}

export function exposedRange({ stored, min, max }: Frame): StoredRange {
  const counts = new Uint32Array(max - min + 1);
  for (const value of stored) counts[value - min] = (counts[value - min] ?? 0) + 1;
  counts[0] = 0;
  counts[max - min] = 0;
  const exposed = counts.reduce((sum, count) => sum + count, 0);
  if (exposed === 0) return { low: min, high: max };
  return {
    low: min + quantileIndex(counts, LOW_SHARE * exposed),
    high: min + quantileIndex(counts, HIGH_SHARE * exposed),
  };
}

/** First bin at which at least `count` pixels lie at or below it. */
function quantileIndex(counts: Uint32Array, count: number): number {
  let sum = 0;
  return counts.findIndex((inBin) => (sum += inBin) >= count && inBin > 0);
}
