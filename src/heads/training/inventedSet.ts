/** For tests: films whose vectors hold the truth along one known direction, among noise, several films a patient. */
import { seededRandom, type Random } from '../random.ts';
import type { HeadSpec } from '../head.ts';
import type { TrainingOrder } from './order.ts';
import type { TrainingSet } from './trainingSet.ts';

export interface Invented {
  readonly films?: number;
  readonly columns?: number;
  readonly seed?: number;
  /** Deviations between a film with and one without. */
  readonly distance?: number;
  /** Answers the label from the hidden truth (normal, mean 0). */
  readonly labelOf?: (truth: number, film: number) => number;
  readonly filmsOfPatient?: number;
  readonly evaluationShare?: number;
}

export function inventedSet(options: Invented = {}): TrainingSet & { readonly truth: readonly number[] } {
  const {
    films = 300,
    columns = 16,
    seed = 1,
    distance = 3,
    labelOf = (truth) => Number(truth > 0),
    filmsOfPatient = 2,
    evaluationShare = 0,
  } = options;
  const random = seededRandom(seed);
  const direction = trueDirection(columns);
  const truth = Array.from({ length: films }, () => normal(random));
  const values = new Float32Array(films * columns);
  for (let film = 0; film < films; film++)
    for (let column = 0; column < columns; column++)
      // A constant part, as CLS vectors have, then the truth along the direction, then noise.
      values[film * columns + column] =
        5 + (distance / 2) * truth[film]! * direction[column]! + normal(random);
  const patients = truth.map((_, film) => `patient ${Math.floor(film / filmsOfPatient)}`);
  return {
    truth,
    vectors: { values, rows: films, columns },
    targets: Float64Array.from(truth, labelOf),
    films: truth.map((_, film) => `film ${film}`),
    patients,
    patientless: 0,
    isEvaluation: truth.map(() => random() < evaluationShare),
    male: null,
    groups: {},
    numbers: {},
  };
}

/** Unit length, every column taking part. */
export function trueDirection(columns: number): Float32Array {
  return Float32Array.from(
    { length: columns },
    (_, column) => (column % 2 === 0 ? 1 : -1) / Math.sqrt(columns),
  );
}

/** What prompts would say that point in this direction: cosines, as they come from the encoder. */
export function scoresAlong(direction: Float32Array, { vectors }: TrainingSet): Float64Array {
  const { values, rows, columns } = vectors;
  return Float64Array.from({ length: rows }, (_, row) => {
    const vector = values.subarray(row * columns, (row + 1) * columns);
    return vector.reduce((sum, value, column) => sum + value * direction[column]!, 0) / Math.hypot(...vector);
  });
}

export function aFractureSpec(fields: Partial<HeadSpec> = {}): HeadSpec {
  return { task: 'fracture', kind: 'binary', classes: ['fracture'], unit: null, takesSex: false, ...fields };
}

export function anOrder(set: TrainingSet, fields: Partial<TrainingOrder> = {}): TrainingOrder {
  return {
    spec: aFractureSpec(),
    set,
    modelHash: 'a'.repeat(64),
    seed: 7,
    at: '2026-11-27T10:00:00.000Z',
    version: 1,
    textScores: null,
    isBalanced: true,
    wantedSensitivity: null,
    calibration: 'platt',
    inUse: null,
    ...fields,
  };
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
