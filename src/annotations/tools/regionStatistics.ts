/**
 * Mean, standard deviation (of the pixels themselves: divided by their number), lowest and highest modality value of
 * a region. Stored values are only counted, at most 65,536 different ones, so that sums are exact and any modality
 * table may follow. Rows are counted a batch at a time, with a pause in between: a whole film at once would hold up
 * the page.
 */
import { modalityFunction, type Frame } from '../../dicom/index.ts';
import type { Region } from './region.ts';

export interface RegionStatistics {
  /** Pixels. */
  readonly count: number;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly min: number;
  readonly max: number;
}

type Pixels = Pick<Frame, 'film' | 'stored' | 'min' | 'max' | 'display'>;

interface Pacing {
  /** Resolves when the page has had its turn. */
  readonly pause?: () => Promise<void>;
  readonly signal?: AbortSignal;
}

/** A count of half a million pixels takes a millisecond or two. */
const batchPixels = 500_000;

/** null for a region without a pixel, or one that is no longer asked for. */
export async function regionStatistics(
  frame: Pixels,
  region: Region,
  { pause = nextTurn, signal }: Pacing = {},
): Promise<RegionStatistics | null> {
  const counts = new Uint32Array(frame.max - frame.min + 1);
  const [first, end] = region.rows;
  const batchRows = Math.max(1, Math.floor(batchPixels / frame.film.columns));
  for (let row = first; row < end; row += batchRows) {
    if (row > first) await pause();
    if (signal?.aborted === true) return null;
    countRows(counts, frame, region, row, Math.min(row + batchRows, end));
  }
  return statisticsOf(counts, frame);
}

/** `counts` at 0 counts the lowest stored value of the film. */
function countRows(
  counts: Uint32Array,
  { film, stored, min }: Pixels,
  region: Region,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const start = row * film.columns;
    for (const [left, right] of region.spansOf(row)) {
      for (let at = start + left; at < start + right; at++) counts[stored[at]! - min]!++;
    }
  }
}

/** Padding is no part of the picture (PS3.3 C.7.5.1.1.2). */
function statisticsOf(counts: Uint32Array, frame: Pixels): RegionStatistics | null {
  const toModality = modalityFunction(frame);
  const { padding } = frame.display;
  const values: [value: number, count: number][] = [];
  counts.forEach((count, at) => {
    const stored = at + frame.min;
    const isPadding = padding !== null && stored >= padding.low && stored <= padding.high;
    if (count > 0 && !isPadding) values.push([toModality(stored), count]);
  });
  const count = sum(values, (_, times) => times);
  if (count === 0) return null;
  const mean = sum(values, (value, times) => value * times) / count;
  const variance = sum(values, (value, times) => (value - mean) ** 2 * times) / count;
  return {
    count,
    mean,
    standardDeviation: Math.sqrt(variance),
    // A table may bend: its ends need not be those of the stored values.
    min: values.reduce((least, [value]) => Math.min(least, value), Infinity),
    max: values.reduce((most, [value]) => Math.max(most, value), -Infinity),
  };
}

function sum(
  values: readonly (readonly [value: number, count: number])[],
  of: (value: number, count: number) => number,
): number {
  return values.reduce((total, [value, count]) => total + of(value, count), 0);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
