/** For tests: what the app would ask a training of, the training films with their true answers being all that is in the list. */
import { bundledOntology } from '../../../annotations/index.ts';
import { uidFrom } from '../../../dicom/index.ts';
import type { TrainingOrder } from '../../../heads/index.ts';
import { TRAINING, trainingTruths } from '../../../phantom/index.ts';
import { buildSet, type LearnableFilm } from './buildSet.ts';
import { learnableOf, togetherId } from './learnable.ts';
import { specOf } from './task.ts';

type Truth = ReturnType<typeof trainingTruths> extends ReadonlyMap<string, infer One> ? One : never;

const targetOf = {
  fracture: ({ isFractured }: Truth) => Number(isFractured),
  hardware: ({ hasHardware }: Truth) => Number(hasHardware),
  'kellgren-lawrence': ({ kellgrenLawrence }: Truth) => kellgrenLawrence ?? NaN,
  'bone-age': ({ boneAgeMonths }: Truth) => boneAgeMonths ?? NaN,
};

interface Wanted {
  readonly term: keyof typeof targetOf;
  /** With these findings beside `term`, each yes or no. */
  readonly others?: readonly ('fracture' | 'hardware')[];
  /** So many films, in the order in which they are drawn. */
  readonly count?: number;
  readonly takesSex?: boolean;
  /** CLS vectors, one film after the other. */
  readonly vectors: Float32Array;
}

export function trainingOrder({
  term,
  others = [],
  count = 60,
  takesSex = false,
  vectors,
}: Wanted): TrainingOrder {
  const films = filmsWith(vectors).slice(0, count);
  const truths = trainingTruths();
  const id = others.length === 0 ? term : togetherId('together', [term, ...others]);
  const learnable = learnableOf(id, bundledOntology)!;
  const valuesOf = (truth: Truth) => learnable.terms.map((one) => targetOf[one.id as typeof term](truth));
  const targets = new Map(films.map(({ film }) => [film.key, valuesOf(truths.get(film.key)!)]));
  const spec = specOf(learnable, 'phantoms', takesSex);
  const set = buildSet({ spec, targets, films, evaluation: new Set(), labels: [] });
  return {
    ...{ spec, set, modelHash: 'a'.repeat(64), seed: 1, at: '2026-11-27T10:00:00.000Z', version: 1 },
    ...{ textScores: null, isBalanced: true, wantedSensitivity: null, calibration: 'platt', inUse: null },
  };
}

function filmsWith(vectors: Float32Array): LearnableFilm[] {
  const uids = [...trainingTruths().keys()];
  const columns = vectors.length / TRAINING.length;
  return TRAINING.map(({ patient, sex, ageMonths }, at) => ({
    film: {
      key: uids[at]!,
      isPhantom: true,
      studyInstanceUid: uidFrom(`osselet training study ${String(patient)}`),
    } as never,
    // One for each film: were the sides to hang on it, the films of a patient would be torn apart.
    patientMark: `mark ${String(at)}`,
    about: { sex, ageYears: Math.floor(ageMonths / 12), deviceMark: String(patient % 3) },
    cls: vectors.slice(at * columns, (at + 1) * columns),
    vector: Float32Array.of(1),
  }));
}
