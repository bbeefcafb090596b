/** A plain head from rows that somebody else has chosen (a data set has sides of its own), tuned within them by patient. */
import type { HeadSpec, Unjudged } from '../head.ts';
import type { Matrix, Rows } from '../solve/matrix.ts';
import { partsOf } from './split.ts';
import { trainProbe } from './train.ts';

export interface ProbeOrder {
  readonly spec: HeadSpec;
  readonly vectors: Matrix;
  /** [rows, width]; NaN teaches nothing. */
  readonly targets: Float64Array;
  readonly patients: readonly string[];
  /** 1 male, 0 female; null where the head takes no sex. */
  readonly male: Float64Array | null;
  readonly learning: Rows;
  readonly seed: number;
}

export function probeOn({ spec, vectors, targets, patients, male, learning, seed }: ProbeOrder): Unjudged {
  const isEvaluation = patients.map(() => false);
  const { folds } = partsOf({ patients, isEvaluation, isLabelled: () => true }, seed);
  const none = new Int32Array();
  const order = {
    spec,
    set: {
      vectors,
      targets,
      films: patients.map((_, row) => String(row)),
      patients,
      patientless: 0,
      isEvaluation,
      male,
      groups: {},
      numbers: {},
    },
    modelHash: '',
    seed,
    at: '',
    version: 1,
    textScores: null,
    isBalanced: true,
    wantedSensitivity: null,
    calibration: 'platt' as const,
    inUse: null,
  };
  const work = trainProbe(order, { learning, heldOut: none, evaluation: none, folds }, '', null);
  for (let step = work.next(); ; step = work.next()) if (step.done === true) return step.value;
}
