/**
 * Window of a film that brings none: 1st to 99th percentile of its exposed area. Exposed are the pixels above the
 * film's lowest and below its highest stored value, padding apart: those two hold collimator borders and saturated
 * air or markers, whatever their polarity. A film of one or two values has no exposed area: its whole range is taken.
 */
import type { Frame } from '../film.ts';
import { histogram, pixelsIn, quantileBin, type Histogram } from './histogram.ts';

const LOW_SHARE = 0.01;
const HIGH_SHARE = 0.99;

export interface StoredRange {
  readonly low: number;
  readonly high: number;
}

export function exposedRange(frame: Frame): StoredRange {
  const { counts, step } = exposedHistogram(frame);
  const { min, max } = frame;
  const exposed = pixelsIn(counts);
  if (exposed === 0) return { low: min, high: max };
  return {
    low: min + step * quantileBin(counts, LOW_SHARE * exposed),
    high: min + step * quantileBin(counts, HIGH_SHARE * exposed),
  };
}

export function exposedHistogram(frame: Frame): Histogram {
  const all = histogram(frame);
  const counts = all.counts;
  const lowest = counts.findIndex((count) => count > 0);
  const highest = counts.findLastIndex((count) => count > 0);
  if (lowest >= 0) counts[lowest] = 0;
  if (highest >= 0) counts[highest] = 0;
  return all;
}
