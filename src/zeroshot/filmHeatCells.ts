/** The cells of a film's map, by the model folder's scale and the letterbox the film went through. */
import { letterboxGeometry } from '../dicom/index.ts';
import type { SimilarityMap } from '../embeddings/index.ts';
import type { ZeroshotModel } from './answer.ts';
import { heatCells, type FilmSize, type HeatCell } from './heatMap.ts';

export function filmHeatCells(
  map: SimilarityMap,
  model: Pick<ZeroshotModel, 'heatMap' | 'letterboxSide'>,
  film: FilmSize,
): HeatCell[] {
  const inSquare = letterboxGeometry(film.columns, film.rows, model.letterboxSide);
  return heatCells(map, model.heatMap, film, inSquare, model.letterboxSide);
}
