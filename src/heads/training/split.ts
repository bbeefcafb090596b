/**
 * Who is learned from and who is judged on. A patient's side follows from the seed and the patient's mark alone: it does
 * not move when more films are labelled, so that a head in use never learned from the films on which its successor is
 * compared with it. Every film of a patient of the random evaluation share is judged on, none is learned from.
 */
import { sha256HexNow } from '../../foundation/index.ts';
import type { Rows } from '../solve/matrix.ts';

export interface Parts {
  readonly learning: Rows;
  readonly heldOut: Rows;
  /** The random share itself; other films of its patients are on no side. */
  readonly evaluation: Rows;
  /** Of each film, 0 to 4: the part of the learning films that it is tried on while the head is tuned. */
  readonly folds: Uint8Array;
}

export const heldOutShare = 0.2;
export const foldCount = 5;

export interface Sides {
  readonly patients: readonly string[];
  readonly isEvaluation: readonly boolean[];
  /** Nothing is known of the others. */
  readonly isLabelled: (row: number) => boolean;
}

export function partsOf({ patients, isEvaluation, isLabelled }: Sides, seed: number): Parts {
  const evaluated = new Set(patients.filter((_, row) => isEvaluation[row]));
  const places = new Map([...new Set(patients)].map((patient) => [patient, placeOf(patient, seed)]));
  const labelled = patients.map((_, row) => row).filter(isLabelled);
  const isOut = (row: number): boolean => places.get(patients[row]!)!.side < heldOutShare;
  const free = labelled.filter((row) => !evaluated.has(patients[row]!));
  return {
    learning: Int32Array.from(free.filter((row) => !isOut(row))),
    heldOut: Int32Array.from(free.filter(isOut)),
    evaluation: Int32Array.from(labelled.filter((row) => isEvaluation[row])),
    folds: Uint8Array.from(patients, (patient) => places.get(patient)!.fold),
  };
}

/** Two numbers of the hash: the side in [0, 1) and the fold, one independent of the other. */
function placeOf(patient: string, seed: number): { side: number; fold: number } {
  const hash = sha256HexNow(new TextEncoder().encode(`${seed}\n${patient}`));
  const number = (from: number): number => parseInt(hash.slice(from, from + 8), 16) / 2 ** 32;
  return { side: number(0), fold: Math.floor(number(8) * foldCount) };
}
