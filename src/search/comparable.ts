/** Which vectors may be compared: those of the active model, of films that are open, one for each film. */
import type { FilmKey } from '../dicom/index.ts';
import type { KeyedVector } from './rank.ts';

export interface FilmVector {
  readonly filmKey: FilmKey;
  readonly modelHash: string;
  readonly vector: Float32Array;
}

/** A film whose pixels changed has two vectors of one model in the cache; the last one given counts. */
export function comparableVectors(
  vectors: readonly FilmVector[],
  modelHash: string,
  isOpen: (filmKey: FilmKey) => boolean,
): KeyedVector[] {
  const byFilm = new Map<FilmKey, Float32Array>();
  for (const { filmKey, modelHash: madeBy, vector } of vectors) {
    if (madeBy === modelHash && isOpen(filmKey)) byFilm.set(filmKey, vector);
  }
  return [...byFilm].map(([key, vector]) => ({ key, vector }));
}
