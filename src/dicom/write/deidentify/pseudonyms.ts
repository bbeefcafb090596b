/**
 * Stand-ins by keyed hash (HMAC-SHA-256): the same film, study and patient have the same ones each time under one key, and
 * nobody without the key can tell which they stand for, not even by trying all numbers.
 */
import { hmacHex } from '../../../foundation/index.ts';
import { uidOfHash } from '../uid.ts';

export interface Pseudonyms {
  uid(uid: string): string;
  /** Of the patient: letters and digits that mean nothing. */
  patient(): string;
  /** Whole days, by which all dates of the patient move to the past; their distances stay. */
  readonly daysBack: number;
}

const furthestDays = 1_826;
/** Closer than this, a date could be told by the season. */
const nearestDays = 366;

/** @param keyHex 32 bytes or more, kept by who exports; @param patient what identifies the patient in the file */
export function createPseudonyms(keyHex: string, patient: string): Pseudonyms {
  const ofPatient = hmacHex(keyHex, `patient ${patient}`);
  const share = parseInt(hmacHex(keyHex, `days ${patient}`).slice(0, 8), 16);
  return {
    uid: (uid) => uidOfHash(hmacHex(keyHex, `uid ${uid}`)),
    patient: () => `OSS-${ofPatient.slice(0, 12).toUpperCase()}`,
    daysBack: nearestDays + (share % (furthestDays - nearestDays)),
  };
}
