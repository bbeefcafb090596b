/** Area under the ROC curve, its interval, and error rates at a limit. */
import { auroc as areaUnder, bootstrapInterval, rank } from '../../src/heads/index.ts';

export interface Scored {
  readonly score: number;
  readonly isPositive: boolean;
  readonly group: number;
}

const rankOf = (films: readonly Scored[]) =>
  rank(
    films.map(({ score }) => score),
    films.map(({ isPositive }) => isPositive),
  );

/** NaN where all films have the finding, or none. */
export function auroc(films: readonly Scored[]): number {
  return areaUnder(rankOf(films)) ?? NaN;
}

/** 95 % bootstrap interval over groups, 600 resamples as the pilot's. */
export function aurocInterval(films: readonly Scored[], resamples = 600): readonly [number, number] {
  const ranking = rankOf(films);
  const groups = films.map(({ group }) => group);
  const figure = (counts: ArrayLike<number>) => areaUnder(ranking, counts);
  return bootstrapInterval(groups, figure, { resamples, seed: 1 }) ?? [NaN, NaN];
}

/** At `low` a film counts as positive unless below it, at `high` only above it: as the verdicts say. */
export function errorRates(films: readonly Scored[], isOver: (score: number) => boolean) {
  const share = (positive: boolean, over: boolean): number => {
    const group = films.filter(({ isPositive }) => isPositive === positive);
    return group.filter(({ score }) => isOver(score) === over).length / group.length;
  };
  return { sensitivity: share(true, true), specificity: share(false, false) };
}
