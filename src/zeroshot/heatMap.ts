/**
 * From the model's similarity grid to cells on the film. The grid spans the model’s square, so a patch is cut
 * to the part that lies on the film. The colour scale is the model folder's and fixed: a film is never scaled to
 * its own maximum, because films without the finding have a peak too.
 */
import type { SimilarityMap } from '../embeddings/index.ts';
import type { HeatMapRule } from '../models/index.ts';

/** Where the film lies in the square, in pixels of the square (dicom.squareGeometry). */
export interface FilmInSquare {
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
}
export interface FilmSize {
  readonly columns: number;
  readonly rows: number;
}

/** Rectangle in image pixels. */
export interface HeatCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly hot: boolean;
  readonly step: HeatStep;
}
/** Colour of a cell: 1 to 3 between start and hot, 4 and 5 from hot on. */
export type HeatStep = 1 | 2 | 3 | 4 | 5;

export function heatCells(
  map: SimilarityMap,
  rule: HeatMapRule,
  film: FilmSize,
  inSquare: FilmInSquare,
  squareSide: number,
): HeatCell[] {
  const cells: HeatCell[] = [];
  map.cosines.forEach((cosine, patch) => {
    if (map.tissue[patch] !== 1 || cosine <= rule.start) return;
    const column = patch % map.columns;
    const row = Math.floor(patch / map.columns);
    const across = spanOnFilm(
      column,
      map.columns,
      squareSide,
      inSquare.offsetX,
      inSquare.width,
      film.columns,
    );
    const down = spanOnFilm(row, map.rows, squareSide, inSquare.offsetY, inSquare.height, film.rows);
    if (across.length <= 0 || down.length <= 0) return;
    cells.push({
      x: across.start,
      y: down.start,
      width: across.length,
      height: down.length,
      hot: cosine >= rule.hot,
      step: heatStep(cosine, rule),
    });
  });
  return cells;
}

/** One axis: patch `index` of `count` over the square, in image pixels, cut to the film. */
function spanOnFilm(
  index: number,
  count: number,
  squareSide: number,
  offset: number,
  drawn: number,
  imageSize: number,
): { start: number; length: number } {
  const toImage = (inSquare: number) =>
    Math.min(Math.max(((inSquare - offset) * imageSize) / drawn, 0), imageSize);
  const start = toImage((index * squareSide) / count);
  return { start, length: toImage(((index + 1) * squareSide) / count) - start };
}

export function heatStep(cosine: number, rule: HeatMapRule): HeatStep {
  const [, second, third, fourth, fifth] = heatStepStarts(rule);
  if (cosine >= fifth) return 5;
  if (cosine >= fourth) return 4;
  if (cosine >= third) return 3;
  return cosine >= second ? 2 : 1;
}

/** Cosine at which each colour begins. */
export function heatStepStarts({ start, hot, full }: HeatMapRule): [number, number, number, number, number] {
  const warm = (hot - start) / 3;
  return [start, start + warm, start + 2 * warm, hot, (hot + full) / 2];
}
