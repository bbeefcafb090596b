/**
 * The training films: two of each of thirty patients who never were, adults' knees and children's hands. Findings are
 * spread so that neither region, age, sex nor device tells them. A head keeps some patients aside by a hash of whose films
 * they are, which is fixed: so the first 24 films are enough for a fracture head, and all of them for every grade of the
 * knees and for bone ages, with some of each kept aside.
 */
import type { HandFinding } from '../hand/handFindings.ts';
import type { KneeFinding, KneeGrade } from '../knee/kneeFindings.ts';

type Sex = 'F' | 'M';
type Knee = readonly [grade: KneeGrade, finding?: KneeFinding];

interface Whose {
  readonly patient: number;
  readonly sex: Sex;
  readonly ageMonths: number;
  readonly side: 'left' | 'right';
}
export type TrainingFilm = Whose &
  (
    | { readonly region: 'knee'; readonly grade: KneeGrade; readonly finding: KneeFinding | null }
    | { readonly region: 'hand'; readonly boneAgeMonths: number; readonly finding: HandFinding | null }
  );

const FILMS_OF_PATIENT = 2;

function adult(patient: number, sex: Sex, years: number, right: Knee, left: Knee): TrainingFilm[] {
  const knee = (side: Whose['side'], [grade, finding]: Knee): TrainingFilm => ({
    ...{ region: 'knee', patient, sex, ageMonths: years * 12, side, grade, finding: finding ?? null },
  });
  return [knee('right', right), knee('left', left)];
}

/** Of a child the bone age is how grown the hand looks; the calendar may be some months ahead or behind. */
function child(
  patient: number,
  sex: Sex,
  [boneAgeMonths, ahead]: readonly [boneAgeMonths: number, ahead: number],
  left: HandFinding | null,
  right: HandFinding | null,
): TrainingFilm[] {
  const hand = (side: Whose['side'], finding: HandFinding | null): TrainingFilm => ({
    ...{ region: 'hand', patient, sex, ageMonths: boneAgeMonths - ahead, side, boneAgeMonths, finding },
  });
  return [hand('left', left), hand('right', right)];
}

export const TRAINING: readonly TrainingFilm[] = [
  adult(1, 'F', 63, [1], [3, 'plateau-fracture']),
  child(2, 'F', [34, 3], null, 'fracture'),
  adult(3, 'M', 52, [0, 'femur-fracture'], [0]),
  child(4, 'M', [58, -4], 'fracture', null),
  adult(5, 'F', 71, [4], [2, 'plate']),
  child(6, 'M', [96, 5], 'fracture', null),
  adult(7, 'F', 66, [2, 'plateau-fracture'], [1]),
  adult(8, 'M', 47, [1, 'femur-fracture'], [0]),
  child(9, 'F', [120, -6], null, 'fracture'),
  adult(10, 'M', 78, [4, 'plateau-fracture'], [3]),
  child(11, 'M', [150, 2], 'plate', 'fracture'),
  child(13, 'F', [138, 7], null, 'fracture'),
  adult(12, 'F', 58, [2], [2, 'plateau-fracture']),
  child(14, 'M', [46, 0], 'fracture', null),
  adult(15, 'M', 61, [3, 'femur-fracture'], [4, 'plate']),
  adult(16, 'F', 69, [3], [4, 'femur-fracture']),
  child(17, 'F', [72, -5], null, 'plate'),
  adult(18, 'M', 55, [1, 'plate'], [2, 'femur-fracture']),
  child(19, 'M', [174, 6], 'fracture', null),
  adult(20, 'F', 44, [0, 'plateau-fracture'], [1]),
  child(21, 'M', [186, -3], 'plate', 'fracture'),
  adult(22, 'F', 74, [0, 'plate'], [3]),
  adult(23, 'M', 67, [3, 'plateau-fracture'], [4]),
  child(24, 'F', [84, 4], 'fracture', null),
  adult(25, 'F', 80, [4, 'plate'], [2]),
  child(26, 'M', [110, -8], null, 'plate'),
  adult(27, 'M', 59, [1], [3, 'femur-fracture']),
  child(28, 'F', [160, 1], 'fracture', 'plate'),
  child(29, 'F', [90, 6], null, null),
  adult(30, 'M', 50, [0, 'plate'], [1, 'plateau-fracture']),
].flat();

/** Name of the file, without its ending; the finding is not in it, since whoever reads the film is to find it. */
export function trainingStem(at: number): string {
  const film = TRAINING[at];
  if (film === undefined) throw new RangeError(`the training films have no film ${at}`);
  const number = String((at % FILMS_OF_PATIENT) + 1);
  return `entrainement-${String(film.patient).padStart(2, '0')}-${number}`;
}

/** @public Names of the files in the order in which they are drawn. */
export function trainingNames(): string[] {
  return TRAINING.map((_, at) => `${trainingStem(at)}.dcm`);
}
