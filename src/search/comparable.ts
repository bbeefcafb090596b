/** Which vectors may be compared: those of the active model, of films that are open, one for each film. */
import type { FilmKey } from '../dicom/index.ts';
import type { KeyedVector } from './rank.ts';
import type { SearchQuery } from './query.ts';

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

/** How many of the open films a complete answer would compare: all, less the film that is asked about. */
export function comparableCount(query: SearchQuery, openFilms: number): number {
  return query.kind === 'film' ? openFilms - 1 : openFilms;
}
