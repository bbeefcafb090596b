/** A data set with one question, whatever its layout: films, what is known of each, and on which side it stands. */
import type { HeadSpec } from '../../heads/index.ts';

export type Fold = 'train' | 'val' | 'test';

export interface LabelledFilm {
  /** From the data folder. */
  readonly file: string;
  readonly fold: Fold;
  /** Films of one patient are not independent; where the set names no patient, the film or study stands for one. */
  readonly patient: string;
  readonly study: string;
  /** One for each of the set's `places`; NaN is unknown. */
  readonly targets: readonly number[];
  /** 1 male, 0 female, NaN unknown. */
  readonly male: number;
  /** By name, what else is known; figures are given for each value. */
  readonly groups: Readonly<Record<string, string>>;
}

export interface LabelledSet {
  readonly name: string;
  /** Under this name figures are printed: « abnormal », « kl », « boneage ». */
  readonly question: string;
  /** Of one place: two knees on one film are two heads of one kind, judged together. */
  readonly spec: HeadSpec;
  readonly places: readonly string[];
  /** Test studies are answered as a whole, from the mean of their films' vectors. */
  readonly isByStudy: boolean;
  readonly films: readonly LabelledFilm[];
}

export function yesOrNo(task: string): HeadSpec {
  return { task, kind: 'binary', classes: [task], unit: null, takesSex: false };
}

export function grades(task: string): HeadSpec {
  return { task, kind: 'ordinal', classes: ['0', '1', '2', '3', '4'], unit: null, takesSex: false };
}

export function quantity(task: string, unit: 'month' | 'degree', takesSex = false): HeadSpec {
  return { task, kind: 'regression', classes: [task], unit, takesSex };
}

/** Without the films that a run on this fold neither learns from nor judges. */
export function forFold(set: LabelledSet, fold: Fold): LabelledSet {
  return fold === 'test' ? set : { ...set, films: set.films.filter((film) => film.fold !== 'test') };
}
