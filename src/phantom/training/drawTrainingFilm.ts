/** One training film, drawn on a coarse detector: sixty of them take about a minute. */
import { uidFrom } from '../../dicom/index.ts';
import type { PhantomFilm } from '../film/phantomFilm.ts';
import { phantomHand } from '../hand/phantomHand.ts';
import { phantomKnee } from '../knee/phantomKnee.ts';
import { phantomFile, type PhantomFile } from '../phantomDicom.ts';
import { TRAINING, trainingStem, type TrainingFilm } from './trainingList.ts';
import { trainingUid } from './trainingTruth.ts';

export interface TrainingPiece extends PhantomFile {
  readonly film: PhantomFilm;
}

const COARSENESS = 2;
/** Machines that never were: whether a head looks at the machine can be tried. */
const MODELS = ['Fantôme procédural A', 'Fantôme procédural B', 'Fantôme procédural C'];

export function drawTrainingFilm(at: number): TrainingPiece {
  const stem = trainingStem(at);
  const planned = TRAINING[at]!;
  const { patient, region, sex, side } = planned;
  const film = drawn(planned, 1000 + at);
  const file = phantomFile(film, {
    stem,
    region,
    laterality: side === 'left' ? 'L' : 'R',
    sopInstanceUid: trainingUid(at),
    instanceNumber: 1,
    patient: {
      name: `FANTOME^ENTRAINEMENT ${patient}`,
      id: `PHANTOM-TRAIN-${patient}`,
      birthDate: bornBefore(planned.ageMonths),
      sex,
    },
    study: {
      instanceUid: uidFrom(`osselet training study ${patient}`),
      description: 'Film d’entraînement (synthétique)',
    },
    series: {
      instanceUid: uidFrom(`osselet training series ${patient} ${side}`),
      number: side === 'left' ? 1 : 2,
    },
    model: MODELS[patient % MODELS.length]!,
  });
  return { ...file, film };
}

function drawn(planned: TrainingFilm, seed: number): PhantomFilm {
  const plain = { seed, side: planned.side, coarseness: COARSENESS } as const;
  if (planned.region === 'knee') {
    const { grade, finding } = planned;
    return phantomKnee({ ...plain, grade, ...(finding && { finding }) });
  }
  const { boneAgeMonths, sex, finding } = planned;
  return phantomHand({ ...plain, marker: true, growth: { boneAgeMonths, sex }, ...(finding && { finding }) });
}

/** DICOM DA of the first day of a month, so many months before the films (January 2026). */
function bornBefore(months: number): string {
  const month = new Date(Date.UTC(2026, -months, 1));
  return month.toISOString().slice(0, 10).replaceAll('-', '');
}
