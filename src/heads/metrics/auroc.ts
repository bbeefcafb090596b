/** How well a score orders films, whatever the threshold. null: nothing can be said, since a class is missing. */
import { ties, type Counts, type Ranking } from './ranking.ts';

/** Chance that a film with the finding scores higher than one without, a tie counting half (Mann and Whitney). */
export function auroc({ order, scores, positive }: Ranking, counts?: Counts): number | null {
  let [positives, below, rightPairs] = [0, 0, 0];
  for (let from = 0; from < order.length; ) {
    const score = scores[order[from]!]!;
    let [with_, without] = [0, 0];
    for (; from < order.length && scores[order[from]!] === score; from++) {
      const film = order[from]!;
      const times = counts === undefined ? 1 : counts[film]!;
      if (positive[film]) with_ += times;
      else without += times;
    }
    rightPairs += with_ * (below + without / 2);
    positives += with_;
    below += without;
  }
  return positives === 0 || below === 0 ? null : rightPairs / (positives * below);
}

/** Sum of recall step times precision over the thresholds that occur, from high to low, without interpolation. */
export function averagePrecision(ranking: Ranking, counts?: Counts): number | null {
  const groups = ties(ranking, counts);
  const positives = groups.reduce((sum, group) => sum + group.positives, 0);
  if (positives === 0) return null;
  let [over, hits, precision] = [0, 0, 0];
  for (const group of groups.reverse()) {
    over += group.positives + group.negatives;
    hits += group.positives;
    precision += (group.positives / positives) * (hits / over);
  }
  return precision;
}
