/**
 * The heat map's own life: off until asked for, for one film. It comes from patches, which may have to be remade, or, of a
 * model whose patches were never trained, from covering the film square by square.
 */
import type { FilmKey, Grey8 } from '../dicom/index.ts';
import type { FilmEmbedding, SimilarityMap } from '../embeddings/index.ts';
import { toOsseletError, type OsseletError } from '../foundation/index.ts';
import type { HeatMapRule } from '../models/index.ts';
import type { AnswerMap } from './answer.ts';
import { zeroshotError } from './errors.ts';
import { fallRule } from './occlusion/fallRule.ts';
import { occlusionMap } from './occlusion/occlude.ts';

export interface MapPorts {
  /** `fresh`: through the network and not from the kept embeddings, so that the patches are at hand again. */
  readonly embedFilmVector: (key: FilmKey, fresh: boolean) => Promise<FilmEmbedding>;
  /** null when the film's patches are not at hand. */
  readonly similarityMap: (key: FilmKey, sentence: Float32Array) => Promise<SimilarityMap | null>;
  /** The film as the model sees it, and the vector of such a square, in the background. */
  readonly squareOf: (key: FilmKey) => Promise<Grey8>;
  readonly embedSquare: (square: Grey8) => Promise<Float32Array>;
}

export interface MapProgress {
  readonly done: number;
  readonly total: number;
}

export type MapState =
  | { readonly kind: 'off' }
  /** `progress` of an occlusion, which takes one pass of the network for each square. */
  | { readonly kind: 'pending'; readonly filmKey: FilmKey; readonly progress: MapProgress | null }
  | ShownMap
  | { readonly kind: 'failed'; readonly filmKey: FilmKey; readonly error: OsseletError };

interface ShownMap {
  readonly kind: 'shown';
  readonly filmKey: FilmKey;
  readonly similarity: SimilarityMap;
  /** The film's own scale, where the map is one of falls under occlusion. */
  readonly falls: HeatMapRule | null;
}

export interface MapWatch {
  readonly onProgress: (progress: MapProgress) => void;
  readonly isWanted: () => boolean;
}

export async function fetchMap(
  ports: MapPorts,
  filmKey: FilmKey,
  map: AnswerMap,
  watch: MapWatch,
): Promise<MapState> {
  try {
    if (map.drawnBy !== 'occlusion') {
      return {
        kind: 'shown',
        filmKey,
        similarity: await similarityOf(ports, filmKey, map.vector),
        falls: null,
      };
    }
    const similarity = await occlusionMap(await ports.squareOf(filmKey), map, {
      embed: ports.embedSquare,
      onProgress: (done, total) => watch.onProgress({ done, total }),
      isWanted: watch.isWanted,
    });
    if (similarity === null) return { kind: 'off' };
    return { kind: 'shown', filmKey, similarity, falls: fallRule(similarity) };
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
export function shownMapOf(map: MapState, filmKey: FilmKey): ShownMap | null {
  return map.kind === 'shown' && map.filmKey === filmKey ? map : null;
}
