/**
 * Films with what people said of them, as the tables of published data sets are written from: numbers in place of patients,
 * and a side of the split that all films of a patient share. What is not known is undefined and never guessed.
 */
import type { Film, FilmKey } from '../../../dicom/index.ts';
import type { Box } from '../../tools/box.ts';

export type SetFold = 'train' | 'val' | 'test';

export interface SetFilm {
  readonly film: Film;
  /** From 1; it stands for nobody outside of this set. */
  readonly patient: number;
  /** Of the patient, from 1. */
  readonly study: number;
  readonly fold: SetFold;
  readonly isMale: boolean | undefined;
  readonly isFractured: boolean | undefined;
  /** Round fractures, in image pixels. */
  readonly fractures: readonly Box[];
  readonly hasHardware: boolean | undefined;
  /** Of Kellgren and Lawrence, 0 to 4. */
  readonly grade: number | undefined;
  readonly boneAgeMonths: number | undefined;
  readonly isAbnormal: boolean | undefined;
}

/** Why a film is in no table. */
export type LeftOut = 'no-answer' | 'no-grade' | 'no-age' | 'no-side' | 'no-sex';

export interface SetRow {
  /** Of its picture, from the top of the archive. */
  readonly path: string;
  /** By column of the table. */
  readonly cells: Readonly<Record<string, string | number>>;
  /** Of the archive. */
  readonly table: string;
}

export interface SetTable {
  readonly name: string;
  readonly text: string;
}

export interface TrainingSetFiles {
  readonly tables: readonly SetTable[];
  readonly pictures: readonly { readonly filmKey: FilmKey; readonly path: string }[];
  readonly folds: Readonly<Record<SetFold, number>>;
  readonly leftOut: ReadonlyMap<LeftOut, number>;
}
