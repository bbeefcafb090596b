/**
 * Which films are of one patient, without keeping who it is: an HMAC of what the file says, under a random key of this
 * browser profile. Marks of two browsers cannot be compared. Who holds the profile holds the key as well, and could try
 * numbers one after the other: the mark is a pseudonym, and it is erased with the film.
 */
import type { Film } from '../dicom/index.ts';
import { hmacHex } from '../foundation/index.ts';
import { nameWords } from './samePatient.ts';

export type Patient = Pick<Film, 'patientId' | 'patientName' | 'patientBirthDate'>;

/** By the identifier, else by name and birth date; null where the film gives neither. */
export function patientMark(secret: string, patient: Patient): string | null {
  const id = patient.patientId?.trim() ?? '';
  if (id !== '') return hmacHex(secret, `id ${id}`);
  const name = nameWords(patient.patientName);
  const { patientBirthDate } = patient;
  return name === null || patientBirthDate === null
    ? null
    : hmacHex(secret, `name ${patientBirthDate} ${name}`);
}
