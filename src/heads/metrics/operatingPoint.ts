/** What a threshold costs: a film is called positive when its score is at least the threshold. */
import { ties, type Counts, type Ranking } from './ranking.ts';

export interface Rates {
  /** null: no film with the finding. */
  readonly sensitivity: number | null;
  /** null: no film without it. */
  readonly specificity: number | null;
  /** Mean of both; null when either is. */
  readonly balancedAccuracy: number | null;
}

export function ratesAt(threshold: number, { scores, positive }: Ranking, counts?: Counts): Rates {
  let [found, with_, spared, without] = [0, 0, 0, 0];
  for (let film = 0; film < scores.length; film++) {
    const times = counts === undefined ? 1 : counts[film]!;
    const isOver = scores[film]! >= threshold;
    if (positive[film]) {
      with_ += times;
      if (isOver) found += times;
    } else {
      without += times;
      if (!isOver) spared += times;
    }
  }
  const sensitivity = with_ === 0 ? null : found / with_;
  const specificity = without === 0 ? null : spared / without;
  const isWhole = sensitivity !== null && specificity !== null;
  return { sensitivity, specificity, balancedAccuracy: isWhole ? (sensitivity + specificity) / 2 : null };
}

/** The score that separates best: sensitivity + specificity - 1 is largest; of equals the highest. */
export function youdenThreshold(ranking: Ranking): number | null {
  // Times both class sizes: whole numbers, so that equals are equal.
  return bestThreshold(ranking, ({ found, with_, alarmed, without }) => found * without - alarmed * with_);
}

/** The highest threshold that still finds the wanted share of the films with the finding. */
export function thresholdOfSensitivity(ranking: Ranking, wanted: number): number | null {
  return bestThreshold(ranking, ({ found, with_, alarmed }) =>
    found >= wanted * with_ ? -alarmed : -Infinity,
  );
}

/** Of the films with the finding so many are found, of those without it so many are alarmed about. */
interface Calls {
  readonly found: number;
  readonly with_: number;
  readonly alarmed: number;
  readonly without: number;
}

function bestThreshold(ranking: Ranking, worth: (calls: Calls) => number): number | null {
  const groups = ties(ranking).reverse();
  const with_ = groups.reduce((sum, { positives }) => sum + positives, 0);
  const without = groups.reduce((sum, { negatives }) => sum + negatives, 0);
  if (with_ === 0 || without === 0) return null;
  let [best, threshold, found, alarmed] = [-Infinity, NaN, 0, 0];
  for (const { score, positives, negatives } of groups) {
    found += positives;
    alarmed += negatives;
    const value = worth({ found, with_, alarmed, without });
    if (value > best) [best, threshold] = [value, score];
  }
  return threshold;
}
