/**
 * Which rows of the set are learned from. `paper` does as the seed system's code: a share of the training part at random, by film,
 * the validation part whole (drawn as a tenth of the films where the set has none). `strict`: the share is of patients, of training
 * and validation together, so that a small share is small for every choice made with it.
 */
import { seededRandom, shuffle } from '../../heads/index.ts';
import type { LabelledFilm } from '../datasets/labelledSet.ts';

export interface Sides {
  readonly learning: Int32Array;
  /** Empty where the tuning is done within `learning`. */
  readonly validation: Int32Array;
}

const validationShare = 0.1;

export interface SidesOrder {
  readonly films: readonly LabelledFilm[];
  /** Of what may be learned from, 0 to 1. */
  readonly share: number;
  readonly seed: number;
  /** What is judged: where it is the validation part, nothing is chosen by it either. */
  readonly judged: string;
}

export function paperSides({ films, share, seed, judged }: SidesOrder): Sides {
  const training = drawn(rowsOf(films, ['train']), seed);
  const given = judged === 'val' ? new Int32Array() : rowsOf(films, ['val']);
  const cut = given.length > 0 ? 0 : Math.round(training.length * validationShare);
  const left = training.subarray(cut);
  return {
    learning: left.slice(0, Math.max(1, Math.round(left.length * share))),
    validation: given.length > 0 ? given : training.slice(0, cut),
  };
}

export function strictSides({ films, share, seed, judged }: SidesOrder): Sides {
  const rows = rowsOf(films, judged === 'val' ? ['train'] : ['train', 'val']);
  const patients = [...new Set(Array.from(rows, (row) => films[row]!.patient))].sort();
  const order = drawn(Int32Array.from(patients.keys()), seed);
  const count = Math.max(1, Math.round(patients.length * share));
  const chosen = new Set(Array.from(order.subarray(0, count), (place) => patients[place]!));
  return { learning: rows.filter((row) => chosen.has(films[row]!.patient)), validation: new Int32Array() };
}

export function rowsOf(films: readonly LabelledFilm[], folds: readonly string[]): Int32Array {
  return Int32Array.from(films.keys()).filter((row) => folds.includes(films[row]!.fold));
}

function drawn(rows: Int32Array, seed: number): Int32Array {
  const order = rows.slice();
  shuffle(order, seededRandom(seed));
  return order;
}
