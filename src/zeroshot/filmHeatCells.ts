/** The cells of a film's map, by the model folder's scale and the square the film went through. */
import { squareGeometry } from '../dicom/index.ts';
import type { SimilarityMap } from '../embeddings/index.ts';
import type { ZeroshotModel } from './answer.ts';
import { heatCells, type FilmSize, type HeatCell } from './heatMap.ts';

export function filmHeatCells(
  map: SimilarityMap,
  model: Pick<ZeroshotModel, 'heatMap' | 'square'>,
  film: FilmSize,
): HeatCell[] {
  const inSquare = squareGeometry(film.columns, film.rows, model.square);
  return heatCells(map, model.heatMap, film, inSquare, model.square.sidePx);
}
