/**
 * Scores of films with and without a finding, sorted once. A bootstrap counts each film some number of times instead of
 * copying and sorting again: every figure below takes these counts and walks the ranks in O(n).
 */
export interface Ranking {
  /** Films from the lowest score to the highest. */
  readonly order: Uint32Array;
  readonly scores: ArrayLike<number>;
  readonly positive: ArrayLike<boolean>;
}

/** How often each film counts; absent: once each. */
export type Counts = ArrayLike<number>;

/** Of the films that share one score. */
interface Tie {
  readonly score: number;
  readonly positives: number;
  readonly negatives: number;
}

export function rank(scores: ArrayLike<number>, positive: ArrayLike<boolean>): Ranking {
  const order = Uint32Array.from({ length: scores.length }, (_, film) => film);
  order.sort((a, b) => scores[a]! - scores[b]!);
  return { order, scores, positive };
}

/** One entry for each score that occurs, lowest first. */
export function ties({ order, scores, positive }: Ranking, counts?: Counts): Tie[] {
  const found: { score: number; positives: number; negatives: number }[] = [];
  for (const film of order) {
    const score = scores[film]!;
    const times = counts?.[film] ?? 1;
    if (times === 0) continue;
    let last = found.at(-1);
    if (last?.score !== score) found.push((last = { score, positives: 0, negatives: 0 }));
    if (positive[film]) last.positives += times;
    else last.negatives += times;
  }
  return found;
}
