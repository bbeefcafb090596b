/** Figures of a head on films that it did not learn from, with intervals over patients. */
import { targetWidth, type HeadSpec } from '../head.ts';
import { auroc, averagePrecision } from '../metrics/auroc.ts';
import { bootstrapInterval } from '../metrics/bootstrap.ts';
import {
  accuracy,
  balancedAccuracy,
  confusion,
  meanAbsoluteError,
  quadraticKappa,
} from '../metrics/grades.ts';
import { ratesAt } from '../metrics/operatingPoint.ts';
import { rank, type Counts } from '../metrics/ranking.ts';
import { calibrationError, reliabilityBins } from '../metrics/reliability.ts';
import type { Answer } from '../predict.ts';
import type { FigureName, Judged } from './report.ts';

/** Films of one part, each list in the same order. */
export interface Part {
  readonly answers: readonly Answer[];
  /** [films, width]. */
  readonly targets: Float64Array;
  readonly patients: readonly string[];
}

export interface JudgeOptions {
  readonly thresholds: readonly (number | null)[];
  readonly resamples: number;
  readonly seed: number;
}

/** One entry for each finding or quantity, one in all for classes and grades; the first figure is the one compared by. */
export function judge(spec: HeadSpec, part: Part, options: JudgeOptions): Judged[] {
  switch (spec.kind) {
    case 'binary':
    case 'multi-label':
      return spec.classes.map((_, at) => judgeFinding(spec, at, part, options));
    case 'multinomial':
    case 'ordinal':
      return [judgeClasses(spec, part, options)];
    case 'regression':
      return spec.classes.map((_, at) => judgeQuantity(spec, at, part, options));
  }
}

function judgeFinding(spec: HeadSpec, at: number, part: Part, options: JudgeOptions): Judged {
  const { films, patients, truth } = knownFilms(spec, at, part);
  const probabilities = films.map((film) => probabilityOf(part.answers[film]!, at));
  const positive = truth.map((value) => value === 1);
  const ranking = rank(probabilities, positive);
  const bins = (counts?: Counts) => reliabilityBins(probabilities, positive, 15, counts);
  const threshold = options.thresholds[at] ?? null;
  const rates = (counts?: Counts) => (threshold === null ? noRates : ratesAt(threshold, ranking, counts));
  const figures = withIntervals(patients, options, [
    ['auroc', (counts) => auroc(ranking, counts)],
    ['average-precision', (counts) => averagePrecision(ranking, counts)],
    ['sensitivity', (counts) => rates(counts).sensitivity],
    ['specificity', (counts) => rates(counts).specificity],
    ['balanced-accuracy', (counts) => rates(counts).balancedAccuracy],
    ['calibration-error', (counts) => calibrationError(bins(counts))],
  ]);
  const positives = positive.filter(Boolean).length;
  return {
    ...counted(patients),
    label: spec.classes[at]!,
    positives,
    figures,
    reliability: bins(),
    confusion: [],
  };
}

const noRates = { sensitivity: null, specificity: null, balancedAccuracy: null };

function judgeClasses(spec: HeadSpec, part: Part, options: JudgeOptions): Judged {
  const { films, patients, truth } = knownFilms(spec, 0, part);
  const answers = films.map((film) => classesOf(part.answers[film]!));
  const choices = answers.map(({ choice }) => choice);
  const table = (counts?: Counts) => confusion(truth, choices, spec.classes.length, counts);
  const stated = answers.map(({ probabilities, choice }) => probabilities[choice]!);
  const isRight = choices.map((choice, film) => choice === truth[film]);
  const bins = (counts?: Counts) => reliabilityBins(stated, isRight, 15, counts);
  const ofGrades: readonly Measure[] = [
    ['quadratic-kappa', (counts) => quadraticKappa(table(counts))],
    ['mean-absolute-error', (counts) => meanAbsoluteError(truth, choices, counts)],
  ];
  const ofClasses: readonly Measure[] = [
    ['balanced-accuracy', (counts) => balancedAccuracy(table(counts))],
    ['accuracy', (counts) => accuracy(table(counts))],
    ['calibration-error', (counts) => calibrationError(bins(counts))],
  ];
  const measures = spec.kind === 'ordinal' ? [...ofGrades, ...ofClasses] : ofClasses;
  const figures = withIntervals(patients, options, measures);
  return {
    ...counted(patients),
    label: null,
    positives: null,
    figures,
    reliability: bins(),
    confusion: table(),
  };
}

function judgeQuantity(spec: HeadSpec, at: number, part: Part, options: JudgeOptions): Judged {
  const { films, patients, truth } = knownFilms(spec, at, part);
  const values = films.map((film) => valuesOf(part.answers[film]!)[at]!);
  const figures = withIntervals(patients, options, [
    ['mean-absolute-error', (counts) => meanAbsoluteError(truth, values, counts)],
  ]);
  return {
    ...counted(patients),
    label: spec.classes[at]!,
    positives: null,
    figures,
    reliability: [],
    confusion: [],
  };
}

type Measure = readonly [FigureName, (counts?: Counts) => number | null];

function withIntervals(
  patients: readonly string[],
  { resamples, seed }: JudgeOptions,
  measures: readonly Measure[],
) {
  return measures.map(([name, measure]) => {
    const value = measure();
    const interval = value === null ? null : bootstrapInterval(patients, measure, { resamples, seed });
    return { name, value, interval };
  });
}

/** Films whose truth is known for this finding; `films` are places in the part. */
export function knownFilms(spec: HeadSpec, at: number, { targets, patients }: Part) {
  const width = targetWidth(spec);
  const target = (film: number): number => targets[film * width + (width === 1 ? 0 : at)]!;
  const films = patients.map((_, film) => film).filter((film) => !Number.isNaN(target(film)));
  return { films, patients: films.map((film) => patients[film]!), truth: films.map(target) };
}

function counted(patients: readonly string[]) {
  return { films: patients.length, patients: new Set(patients).size };
}

export function probabilityOf(answer: Answer, at: number): number {
  return answer.kind === 'findings' ? answer.probabilities[at]! : NaN;
}

function classesOf(answer: Answer): Extract<Answer, { kind: 'classes' }> {
  return answer.kind === 'classes' ? answer : { kind: 'classes', probabilities: [], choice: -1 };
}

export function valuesOf(answer: Answer): readonly number[] {
  return answer.kind === 'quantities' ? answer.values : [];
}
