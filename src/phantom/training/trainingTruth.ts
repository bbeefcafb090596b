/** What is true of each training film, by its SOP Instance UID: known before it is drawn, and without drawing it. */
import { uidFrom } from '../../dicom/index.ts';
import { TRAINING, trainingStem, type TrainingFilm } from './trainingList.ts';

export interface TrainingTruth {
  readonly isFractured: boolean;
  readonly hasHardware: boolean;
  /** Of a knee. */
  readonly kellgrenLawrence: number | null;
  /** Of a hand. */
  readonly boneAgeMonths: number | null;
}

export function trainingUid(at: number): string {
  return uidFrom(`osselet training instance ${trainingStem(at)}`);
}

export function trainingTruths(): ReadonlyMap<string, TrainingTruth> {
  return new Map(TRAINING.map((film, at) => [trainingUid(at), truthOf(film)]));
}

function truthOf(film: TrainingFilm): TrainingTruth {
  return {
    isFractured: film.finding?.endsWith('fracture') ?? false,
    hasHardware: film.finding === 'plate' || film.finding === 'prosthesis',
    kellgrenLawrence: film.region === 'knee' ? film.grade : null,
    boneAgeMonths: film.region === 'hand' ? film.boneAgeMonths : null,
  };
}
