/** What a head says of films: probabilities, classes, grades or numbers. */
import type { Calibration, Unjudged } from './head.ts';
import { isotonicAt } from './metrics/isotonic.ts';
import { cumulative, sigmoid } from './solve/losses.ts';
import { dot, type Matrix, type Rows } from './solve/matrix.ts';

/** Of one film. */
export type Answer =
  /** One probability for each finding, calibrated where that could be done, and which of them reach their thresholds. */
  | {
      readonly kind: 'findings';
      readonly probabilities: readonly number[];
      readonly isOver: readonly (boolean | null)[];
    }
  /** Probabilities of the classes or grades. `choice` is the likeliest class, or the grade that half the probability reaches. */
  | { readonly kind: 'classes'; readonly probabilities: readonly number[]; readonly choice: number }
  | { readonly kind: 'quantities'; readonly values: readonly number[] };

/** `inputs` has the sex as its last column where the head takes it. */
export function predict(head: Unjudged, inputs: Matrix, rows: Rows): Answer[] {
  return Array.from(rows, (row) => answerOf(head, rawOutputs(head, inputs, row)));
}

/** z = W x of one film, the intercepts left out. */
export function rawOutputs(
  { weights }: Pick<Unjudged, 'weights'>,
  { values, columns }: Matrix,
  row: number,
): number[] {
  return Array.from({ length: weights.length / columns }, (_, k) =>
    dot(values, row * columns, weights, k * columns, columns),
  );
}

export function answerOf(head: Unjudged, z: readonly number[]): Answer {
  const { spec, intercepts, scales, centres, calibrations, thresholds } = head;
  const logits = z.map((value, k) => value + (intercepts[k] ?? 0));
  switch (spec.kind) {
    case 'binary':
    case 'multi-label': {
      const probabilities = logits.map((logit, k) => calibrated(calibrations[k] ?? null, logit));
      const isOver = probabilities.map((probability, k) => {
        const threshold = thresholds[k] ?? null;
        return threshold === null ? null : probability >= threshold;
      });
      return { kind: 'findings', probabilities, isOver };
    }
    case 'multinomial': {
      const probabilities = softmax(logits);
      return { kind: 'classes', probabilities, choice: probabilities.indexOf(Math.max(...probabilities)) };
    }
    case 'ordinal':
      return gradesOf(z[0]!, intercepts);
    case 'regression':
      return { kind: 'quantities', values: logits.map((value, k) => scales[k]! * value + centres[k]!) };
  }
}

export function calibrated(calibration: Calibration | null, logit: number): number {
  if (calibration === null) return sigmoid(logit);
  return calibration.kind === 'platt'
    ? sigmoid(calibration.slope * logit + calibration.offset)
    : isotonicAt(calibration, logit);
}

/** The median grade: of all single answers the one with the smallest expected distance. */
function gradesOf(z: number, cuts: readonly number[]): Answer {
  const reach = Array.from({ length: cuts.length + 2 }, (_, grade) => cumulative(z, cuts, grade));
  const probabilities = reach.slice(0, -1).map((value, grade) => value - reach[grade + 1]!);
  return { kind: 'classes', probabilities, choice: reach.findLastIndex((value) => value >= 0.5) };
}

function softmax(logits: readonly number[]): number[] {
  const top = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - top));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
