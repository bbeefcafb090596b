/** The heat map's own life: off until asked for, for one film, and fetched from patches that may have to be remade. */
import type { FilmKey } from '../dicom/index.ts';
import type { FilmEmbedding, SimilarityMap } from '../embeddings/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import { zeroshotError } from './errors.ts';

export interface MapPorts {
  /** `fresh`: through the network and not from the kept embeddings, so that the patches are at hand again. */
  readonly embedFilmVector: (key: FilmKey, fresh: boolean) => Promise<FilmEmbedding>;
  /** null when the film's patches are not at hand. */
  readonly similarityMap: (key: FilmKey, sentence: Float32Array) => Promise<SimilarityMap | null>;
}

export type MapState =
  | { readonly kind: 'off' }
  | { readonly kind: 'pending'; readonly filmKey: FilmKey }
  | { readonly kind: 'shown'; readonly filmKey: FilmKey; readonly similarity: SimilarityMap }
  | { readonly kind: 'failed'; readonly filmKey: FilmKey; readonly error: OsseletError };

export async function fetchMap(ports: MapPorts, filmKey: FilmKey, vector: Float32Array): Promise<MapState> {
  try {
    return { kind: 'shown', filmKey, similarity: await similarityOf(ports, filmKey, vector) };
  } catch (error) {
    return { kind: 'failed', filmKey, error: toOsseletError(error) };
  }
}

/** Patches are kept for the last films only: once they are gone the film is embedded again. */
async function similarityOf(ports: MapPorts, filmKey: FilmKey, vector: Float32Array): Promise<SimilarityMap> {
  const atHand = await ports.similarityMap(filmKey, vector);
  if (atHand !== null) return atHand;
  await ports.embedFilmVector(filmKey, true);
  const again = await ports.similarityMap(filmKey, vector);
  if (again === null) throw zeroshotError('map-unavailable');
  return again;
}

export function isMapOf(map: MapState, filmKey: FilmKey): boolean {
  return map.kind !== 'off' && map.filmKey === filmKey;
}

/** The grid to draw over a film, if the person asked for it. */
export function shownMapOf(map: MapState, filmKey: FilmKey): SimilarityMap | null {
  return map.kind === 'shown' && map.filmKey === filmKey ? map.similarity : null;
}
