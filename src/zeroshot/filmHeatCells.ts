/** The cells of a film's map, by the model folder's scale or the map's own, and the square the film went through. */
import { squareGeometry } from '../dicom/index.ts';
import type { SimilarityMap } from '../embeddings/index.ts';
import type { HeatMapRule } from '../models/index.ts';
import type { ZeroshotModel } from './answer.ts';
import { heatCells, type FilmSize, type HeatCell } from './heatMap.ts';

interface FilmMap {
  readonly similarity: SimilarityMap;
  readonly falls: HeatMapRule | null;
}

export function filmHeatCells(
  { similarity, falls }: FilmMap,
  model: Pick<ZeroshotModel, 'heatMap' | 'square'>,
  film: FilmSize,
): HeatCell[] {
  const inSquare = squareGeometry(film.columns, film.rows, model.square);
  return heatCells(similarity, falls ?? model.heatMap, film, inSquare, model.square.sidePx);
}
