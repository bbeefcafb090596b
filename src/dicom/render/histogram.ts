/**
 * How many pixels have each stored value, padding left out (PS3.3 C.7.5.1.1.2). Up to 65,536 bins, the number of
 * values of 16 bits: a wider range, of 32 bits, falls into bins of `step` values.
 */
import type { Frame } from '../film.ts';

/** Bin `index` starts at stored value min + index × step. */
export interface Histogram {
  readonly counts: Uint32Array;
  readonly step: number;
}

const MOST_BINS = 0x10000;

/** Values in one bin of a frame, and in one entry of its grey table. */
export function stepOf({ min, max }: Pick<Frame, 'min' | 'max'>): number {
  return Math.ceil((max - min + 1) / MOST_BINS);
}

export function histogram(frame: Frame): Histogram {
  const { stored, min, max, display } = frame;
  const step = stepOf(frame);
  const counts = new Uint32Array(Math.floor((max - min) / step) + 1);
  if (step === 1) for (const value of stored) counts[value - min] = (counts[value - min] ?? 0) + 1;
  else
    for (const value of stored) {
      const bin = Math.floor((value - min) / step);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
  const { padding } = display;
  if (padding !== null && padding.high >= min && padding.low <= max)
    counts.fill(0, Math.max(0, padding.low - min), padding.high - min + 1);
  return { counts, step };
}

/** First bin at which at least `count` pixels lie at or below it. */
export function quantileBin(counts: Uint32Array, count: number): number {
  let sum = 0;
  return counts.findIndex((inBin) => (sum += inBin) >= count && inBin > 0);
}

export function pixelsIn(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
