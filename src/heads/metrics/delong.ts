/**
 * Whether two scores of the same films order them equally well: DeLong's test of two paired areas under the ROC curve
 * (DeLong, DeLong and Clarke-Pearson 1988), by midranks in O(n log n) (Sun and Xu 2014). It takes films as independent:
 * where patients have several, the bootstrap over patients is the one to believe.
 */
import { auroc } from './auroc.ts';
import { rank } from './ranking.ts';

export interface PairedAreas {
  readonly first: number;
  readonly second: number;
  /** Of second minus first. */
  readonly standardError: number;
  /** Two-sided; null where the two scores order the films alike, so that nothing varies. */
  readonly p: number | null;
}

export function compareAreas(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  positive: ArrayLike<boolean>,
): PairedAreas | null {
  const areas = [first, second].map((scores) => auroc(rank(scores, positive)));
  const [a, b] = areas;
  if (a == null || b == null) return null;
  const parts = [true, false].map((side) => varianceOfDifference(first, second, positive, side));
  const standardError = Math.sqrt(parts[0]! + parts[1]!);
  const p = standardError > 0 ? twoSided((b - a) / standardError) : null;
  return { first: a, second: b, standardError, p };
}

/** Placement of each film of one side: the share of the other side that it stands on the right side of. */
function placements(scores: ArrayLike<number>, positive: ArrayLike<boolean>, side: boolean): number[] {
  const films = Array.from({ length: scores.length }, (_, film) => film);
  const own = films.filter((film) => positive[film] === side);
  const others = Float64Array.from(
    films.filter((film) => positive[film] !== side),
    (film) => scores[film]!,
  ).sort();
  return own.map((film) => {
    const below = firstFrom(others, (value) => value >= scores[film]!);
    const upTo = firstFrom(others, (value) => value > scores[film]!);
    const share = (below + upTo) / 2 / others.length;
    return side ? share : 1 - share;
  });
}

function varianceOfDifference(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  positive: ArrayLike<boolean>,
  side: boolean,
): number {
  const [a, b] = [first, second].map((scores) => placements(scores, positive, side));
  const differences = b!.map((value, at) => value - a![at]!);
  const mean = differences.reduce((sum, value) => sum + value, 0) / differences.length;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return differences.length < 2 ? 0 : squares / (differences.length - 1) / differences.length;
}

/** Place of the first value that passes, in sorted values. */
function firstFrom(sorted: Float64Array, passes: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Chance of a normal value further from 0 than |z|: complementary error function by its continued fraction or series. */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < 2 ? 1 - erfSeries(x) : erfcFraction(x);
}

function erfSeries(x: number): number {
  let [term, sum] = [x, x];
  for (let n = 1; Math.abs(term) > 1e-17; n++) {
    term *= (-x * x) / n;
    sum += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * sum;
}

/** Lentz's form is not needed: sixty levels from below give 1e-15 from x = 2 on. */
function erfcFraction(x: number): number {
  let tail = x;
  for (let level = 60; level > 0; level--) tail = x + level / 2 / tail;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
}
