/** A figure with its interval over groups (patients, or what stands for them) and how many things it was measured on. */
import { auroc, bootstrapInterval, rank, type Counts } from '../../heads/index.ts';

export interface Measured {
  /** null: nothing can be said, a class is missing. */
  readonly value: number | null;
  /** 95 %, by resampling whole groups. */
  readonly interval: readonly [low: number, high: number] | null;
  /** Films, sentences or queries. */
  readonly n: number;
}

/** By name: `zeroshot.fracture.auroc`. */
export type Measures = Readonly<Record<string, Measured>>;

type Groups = ArrayLike<string | number>;

export function measure(
  groups: Groups,
  figure: (counts?: Counts) => number | null,
  n: number = groups.length,
): Measured {
  const value = figure();
  return { value, interval: value === null ? null : bootstrapInterval(groups, figure), n };
}

export function areaMeasure(
  scores: ArrayLike<number>,
  positive: ArrayLike<boolean>,
  groups: Groups,
): Measured {
  const ranking = rank(scores, positive);
  return measure(groups, (counts) => auroc(ranking, counts));
}

/** How often something holds. */
export function shareMeasure(holds: readonly boolean[], groups: Groups): Measured {
  return measure(groups, (counts) => {
    let [sum, all] = [0, 0];
    holds.forEach((held, at) => {
      const times = counts?.[at] ?? 1;
      all += times;
      if (held) sum += times;
    });
    return all === 0 ? null : sum / all;
  });
}
