/** Two heads on the same films: the difference of their main figures, drawn together so that luck with films cancels out. */
import type { HeadSpec } from '../head.ts';
import { auroc } from '../metrics/auroc.ts';
import { bootstrapInterval, shareAboveZero } from '../metrics/bootstrap.ts';
import { compareAreas } from '../metrics/delong.ts';
import { balancedAccuracy, confusion, meanAbsoluteError, quadraticKappa } from '../metrics/grades.ts';
import { rank, type Counts } from '../metrics/ranking.ts';
import type { Answer } from '../predict.ts';
import { knownFilms, probabilityOf, valuesOf, type Part } from './judge.ts';
import type { Comparison, FigureName } from './report.ts';

export interface CompareOptions {
  readonly resamples: number;
  readonly seed: number;
}

/** `part.answers` are the head's own. */
export function compareHeads(
  spec: HeadSpec,
  part: Part,
  others: readonly Answer[],
  { resamples, seed }: CompareOptions,
): Comparison[] {
  const isWhole = spec.kind === 'multinomial' || spec.kind === 'ordinal';
  return (isWhole ? [null] : spec.classes).map((label, at) => {
    const { films, patients, truth } = knownFilms(spec, at, part);
    const pick = (answers: readonly Answer[]) => films.map((film) => answers[film]!);
    const [own, other] = [
      measureOf(spec, at, truth, pick(part.answers)),
      measureOf(spec, at, truth, pick(others)),
    ];
    const difference = (counts?: Counts) => minus(own.measure(counts), other.measure(counts));
    // A smaller error is better: what is drawn is turned, what is shown is not.
    const better = (counts: Counts) =>
      minus(
        ...((own.lessIsBetter ? ([other, own] as const) : ([own, other] as const)).map((one) =>
          one.measure(counts),
        ) as [number | null, number | null]),
      );
    const isPositive = truth.map((value) => value === 1);
    return {
      label,
      figure: own.figure,
      other: other.measure(),
      own: own.measure(),
      difference: difference(),
      interval: bootstrapInterval(patients, difference, { resamples, seed }),
      isBetterIn: shareAboveZero(patients, better, { resamples, seed }),
      p: own.figure === 'auroc' ? (compareAreas(other.scores, own.scores, isPositive)?.p ?? null) : null,
    };
  });
}

interface Measured {
  readonly figure: FigureName;
  readonly lessIsBetter: boolean;
  readonly scores: readonly number[];
  readonly measure: (counts?: Counts) => number | null;
}

/** The figure that comes first in `judge`. */
function measureOf(
  spec: HeadSpec,
  at: number,
  truth: readonly number[],
  answers: readonly Answer[],
): Measured {
  if (spec.kind === 'binary' || spec.kind === 'multi-label') {
    const scores = answers.map((answer) => probabilityOf(answer, at));
    const ranking = rank(
      scores,
      truth.map((value) => value === 1),
    );
    return { figure: 'auroc', lessIsBetter: false, scores, measure: (counts) => auroc(ranking, counts) };
  }
  if (spec.kind === 'regression') {
    const scores = answers.map((answer) => valuesOf(answer)[at]!);
    const measure = (counts?: Counts) => meanAbsoluteError(truth, scores, counts);
    return { figure: 'mean-absolute-error', lessIsBetter: true, scores, measure };
  }
  const scores = answers.map((answer) => (answer.kind === 'classes' ? answer.choice : NaN));
  const table = (counts?: Counts) => confusion(truth, scores, spec.classes.length, counts);
  const [figure, worth] =
    spec.kind === 'ordinal'
      ? (['quadratic-kappa', quadraticKappa] as const)
      : (['balanced-accuracy', balancedAccuracy] as const);
  return { figure, lessIsBetter: false, scores, measure: (counts) => worth(table(counts)) };
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
