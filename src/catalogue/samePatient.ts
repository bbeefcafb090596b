/**
 * Whether films on the screen are of one patient. By the identifier where both have one, else by name and birth date.
 * A film that does not say whose it is may be anybody's: that is not the same as another patient.
 */
import type { Film } from '../dicom/index.ts';

export type PatientsOnScreen = 'same' | 'unsure' | 'different';

export function patientsOnScreen(films: readonly Film[]): PatientsOnScreen {
  const pairs = films.flatMap((film, at) => films.slice(at + 1).map((other) => compare(film, other)));
  if (pairs.includes('different')) return 'different';
  return pairs.includes('unsure') ? 'unsure' : 'same';
}

function compare(a: Film, b: Film): PatientsOnScreen {
  const isSameBirth = agree(a.patientBirthDate, b.patientBirthDate);
  const isSameId = agree(a.patientId, b.patientId);
  if (isSameId === false) return 'different';
  // The same number and another birth date: two hospitals, or a mistake in one of the files.
  if (isSameId === true) return isSameBirth === false ? 'unsure' : 'same';
  const isSameName = agree(nameWords(a.patientName), nameWords(b.patientName));
  if (isSameName === false || isSameBirth === false) return 'different';
  if (isSameName === true && isSameBirth === true) return 'same';
  return isOneStudy(a, b) ? 'same' : 'unsure';
}

/** Null where one of the two is unknown. */
function agree(a: string | null, b: string | null): boolean | null {
  return a === null || b === null ? null : a === b;
}

/** Case, accents and punctuation are written differently from one machine to the next. */
export function nameWords(name: string | null): string | null {
  const plain = (name?.split('=')[0] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu);
  return words === null ? null : words.join(' ');
}

function isOneStudy(a: Film, b: Film): boolean {
  return a.studyInstanceUid !== null && a.studyInstanceUid === b.studyInstanceUid;
}
