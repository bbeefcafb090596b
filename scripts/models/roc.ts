/** Area under the ROC curve, its interval, and error rates at a limit. */
export interface Scored {
  readonly score: number;
  readonly isPositive: boolean;
  readonly group: number;
}

/** Share of (positive, negative) pairs in the right order, ties counting half: ranks of the positives (Mann-Whitney). */
export function auroc(films: readonly Scored[]): number {
  const sorted = [...films].sort((a, b) => a.score - b.score);
  const positives = films.filter(({ isPositive }) => isPositive).length;
  let rankSum = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++;
    const tied = sorted.slice(from, to).filter(({ isPositive }) => isPositive).length;
    rankSum += tied * ((from + to + 1) / 2);
    from = to;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * (films.length - positives));
}

/** 95 % bootstrap interval over groups, 600 resamples as the pilot's. */
export function aurocInterval(films: readonly Scored[], resamples = 600): [number, number] {
  const groups = [...new Set(films.map(({ group }) => group))].map((group) =>
    films.filter((film) => film.group === group),
  );
  const random = seeded(1);
  const values = Array.from({ length: resamples }, () =>
    auroc(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  )
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const at = (share: number): number => values[Math.round(share * (values.length - 1))] ?? NaN;
  return [at(0.025), at(0.975)];
}

/** At `low` a film counts as positive unless below it, at `high` only above it: as the verdicts say. */
export function errorRates(films: readonly Scored[], isOver: (score: number) => boolean) {
  const share = (positive: boolean, over: boolean): number => {
    const group = films.filter(({ isPositive }) => isPositive === positive);
    return group.filter(({ score }) => isOver(score) === over).length / group.length;
  };
  return { sensitivity: share(true, true), specificity: share(false, false) };
}

/** mulberry32: the interval is the same at every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
