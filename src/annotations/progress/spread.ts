/** Times as they are told: the middle, the middle half, and how many films took how long. */

export interface TimeSpread {
  readonly films: number;
  readonly medianMs: number;
  /** A quarter of the films took less than the first, a quarter more than the second. */
  readonly quartilesMs: readonly [number, number];
  /** Films by time, one count for each of `timeBins`. */
  readonly bins: readonly number[];
}

/** Upper edges in seconds, the last one open: a film takes seconds, and a few take minutes. */
export const timeBins = [5, 10, 20, 30, 60, 120, 300, Number.POSITIVE_INFINITY] as const;

/** null where no film was timed. */
export function spreadOf(times: readonly number[]): TimeSpread | null {
  if (times.length === 0) return null;
  const sorted = [...times].sort((a, b) => a - b);
  const bins = timeBins.map((edge, at) => {
    const from = at === 0 ? 0 : timeBins[at - 1]!;
    return sorted.filter((ms) => ms >= from * 1000 && ms < edge * 1000).length;
  });
  return {
    films: sorted.length,
    medianMs: quantile(sorted, 0.5),
    quartilesMs: [quantile(sorted, 0.25), quantile(sorted, 0.75)],
    bins,
  };
}

/** Between the two nearest, in proportion, as numpy and R do unless told otherwise. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place - Math.floor(place));
}
