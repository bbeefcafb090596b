/** The loss of a kind of head, its classes weighed so that the rare ones are learned too. */
import { targetWidth, type HeadSpec } from '../head.ts';
import { cumulativeLoss, logisticLoss, smoothL1Loss, softmaxLoss, type Loss } from '../solve/losses.ts';
import type { Rows } from '../solve/matrix.ts';

export interface SpecLoss {
  readonly loss: Loss;
  /** Of quantities; empty for other kinds. */
  readonly scales: readonly number[];
  readonly centres: readonly number[];
}

/** Weights, deviations and means are those of `rows`: of the learning films, never of those judged on. */
export function lossOf(spec: HeadSpec, targets: Float64Array, rows: Rows, isBalanced: boolean): SpecLoss {
  const width = targetWidth(spec);
  const column = (at: number): number[] =>
    Array.from(rows, (row) => targets[row * width + at]!).filter((value) => !Number.isNaN(value));
  switch (spec.kind) {
    case 'binary':
    case 'multi-label':
      return plain(
        logisticLoss(
          targets,
          Float64Array.from(spec.classes, (_, at) => (isBalanced ? negativesToPositives(column(at)) : 1)),
        ),
      );
    case 'multinomial':
      return plain(softmaxLoss(targets, classWeights(column(0), spec.classes.length, isBalanced)));
    case 'ordinal':
      return plain(cumulativeLoss(targets, classWeights(column(0), spec.classes.length, isBalanced)));
    case 'regression': {
      const centres = spec.classes.map((_, at) => mean(column(at)));
      const scales = spec.classes.map((_, at) => deviation(column(at)) || 1);
      return {
        loss: smoothL1Loss(targets, Float64Array.from(scales), Float64Array.from(centres)),
        scales,
        centres,
      };
    }
  }
}

const plain = (loss: Loss): SpecLoss => ({ loss, scales: [], centres: [] });

/** PyTorch's `pos_weight`, as the protocol sets it. */
function negativesToPositives(labels: readonly number[]): number {
  const positives = labels.filter((label) => label === 1).length;
  return positives === 0 || positives === labels.length ? 1 : (labels.length - positives) / positives;
}

/** Films over classes times films of the class; a class that does not occur weighs nothing. */
function classWeights(labels: readonly number[], classes: number, isBalanced: boolean): Float64Array {
  const counts = new Float64Array(classes);
  for (const label of labels) counts[label]!++;
  return counts.map((count) => (isBalanced && count > 0 ? labels.length / (classes * count) : 1));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}
