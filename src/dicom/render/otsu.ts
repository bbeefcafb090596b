/**
 * Three classes of a histogram by two thresholds (Otsu 1979): those that leave the least variance within the classes,
 * which is the most between them. All pairs are tried, on bins gathered to 256 at most.
 */
const MOST_BINS = 256;

/** In bins of the histogram given, fractions for the means; `bright` is the first bin of the brightest class. */
export interface ThreeClasses {
  readonly darkMean: number;
  readonly middleMean: number;
  readonly bright: number;
}

export function twoThresholds(counts: Uint32Array): ThreeClasses {
  const first = Math.max(
    0,
    counts.findIndex((count) => count > 0),
  );
  const end = counts.findLastIndex((count) => count > 0) + 1;
  const binsEach = Math.max(1, Math.ceil((end - first) / MOST_BINS));
  const sums = cumulated(counts, first, end, binsEach);
  const [middle, bright] = bestPair(sums);
  const inBins = (gathered: number) => first + (gathered + 0.5) * binsEach - 0.5;
  const last = sums.weights.length - 1;
  return {
    darkMean: inBins(meanBetween(sums, 0, middle) ?? 0),
    middleMean: inBins(meanBetween(sums, middle, bright) ?? middle),
    bright: first + Math.min(bright, last) * binsEach,
  };
}

/** Pixels and sum of bin numbers below each gathered bin. */
interface Sums {
  readonly weights: Float64Array;
  readonly moments: Float64Array;
}

function cumulated(counts: Uint32Array, first: number, end: number, binsEach: number): Sums {
  const length = Math.max(1, Math.ceil((end - first) / binsEach));
  const weights = new Float64Array(length + 1);
  const moments = new Float64Array(length + 1);
  for (let bin = 0; bin < length; bin++) {
    const start = first + bin * binsEach;
    const weight = counts
      .subarray(start, Math.min(end, start + binsEach))
      .reduce((sum, count) => sum + count, 0);
    weights[bin + 1] = (weights[bin] ?? 0) + weight;
    moments[bin + 1] = (moments[bin] ?? 0) + weight * bin;
  }
  return { weights, moments };
}

function bestPair(sums: Sums): [middle: number, bright: number] {
  const bins = sums.weights.length - 1;
  let best: [number, number] = [0, bins];
  let most = -1;
  for (let middle = 1; middle < bins - 1; middle++)
    for (let bright = middle + 1; bright < bins; bright++) {
      const spread = term(sums, 0, middle) + term(sums, middle, bright) + term(sums, bright, bins);
      if (spread > most) [most, best] = [spread, [middle, bright]];
    }
  return best;
}

/** Weight times mean squared: what a class adds to the variance between classes, a constant apart. */
function term(sums: Sums, from: number, to: number): number {
  const mean = meanBetween(sums, from, to);
  return mean === null ? 0 : mean * mean * weightBetween(sums, from, to);
}

function weightBetween({ weights }: Sums, from: number, to: number): number {
  return (weights[to] ?? 0) - (weights[from] ?? 0);
}

function meanBetween(sums: Sums, from: number, to: number): number | null {
  const weight = weightBetween(sums, from, to);
  return weight === 0 ? null : ((sums.moments[to] ?? 0) - (sums.moments[from] ?? 0)) / weight;
}
