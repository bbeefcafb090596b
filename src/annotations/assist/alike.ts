/**
 * Where a film is most like a mark of another one: a window of the mark’s size goes over the patches. What counts is by
 * how much they are more like the mark than like the whole of its film, since all patches of a model may be much alike
 * (a plate of one hand was second on another hand by the cosine alone, and first so). Places of one film do not overlap.
 */
import type { Film } from '../../dicom/index.ts';
import type { SimilarityMap } from '../../embeddings/index.ts';
import type { Box } from '../tools/box.ts';
import { boxRound, patchOnFilm, type PatchGrid } from './patchGrid.ts';

export interface AlikePlace {
  readonly box: Box;
  /** Mean cosine less the mean cosine with the whole of the mark’s film: for the order on one film. */
  readonly excess: number;
  /** Mean cosine. */
  readonly score: number;
}

export interface BoxSize {
  readonly width: number;
  readonly height: number;
}

type Measured = Pick<Film, 'columns' | 'rows' | 'spacing'>;

/** In pixels of the other film: the same millimetres where both have a scale, else the same share of the film. */
export function sizeOn(box: Box, from: Measured, to: Measured): BoxSize {
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (from.spacing !== null && to.spacing !== null) {
    return {
      width: (width * from.spacing.columnMm) / to.spacing.columnMm,
      height: (height * from.spacing.rowMm) / to.spacing.rowMm,
    };
  }
  return { width: (width * to.columns) / from.columns, height: (height * to.rows) / from.rows };
}

/** Half of a place at least shows the film and not its background. */
const leastTissue = 0.5;

/** What a film was compared with: the mark, and the whole of the film that the mark lies on. */
export interface AlikeMaps {
  readonly map: SimilarityMap;
  readonly ordinary: Float32Array;
}

/** Best first, `count` at most. */
export function placesAlike(maps: AlikeMaps, grid: PatchGrid, size: BoxSize, count: number): AlikePlace[] {
  const windows = windowsOf(maps, grid, size).sort((one, other) => other.excess - one.excess);
  const chosen: Window[] = [];
  for (const window of windows) {
    if (chosen.length < count && !chosen.some((other) => doOverlap(window, other))) chosen.push(window);
  }
  return chosen.map(({ patches, score, excess }) => ({ box: placed(patches, grid, size), score, excess }));
}

interface Window {
  readonly left: number;
  readonly top: number;
  readonly across: number;
  readonly down: number;
  readonly patches: readonly number[];
  readonly score: number;
  readonly excess: number;
}

function windowsOf({ map, ordinary }: AlikeMaps, grid: PatchGrid, size: BoxSize): Window[] {
  const { rows, columns, cosines, tissue } = map;
  const { film, inSquare, sidePx } = grid;
  const across = patchesIn((size.width * inSquare.width * columns) / (film.columns * sidePx), columns);
  const down = patchesIn((size.height * inSquare.height * rows) / (film.rows * sidePx), rows);
  const found: Window[] = [];
  for (let top = 0; top + down <= rows; top++) {
    for (let left = 0; left + across <= columns; left++) {
      const patches = Array.from(
        { length: across * down },
        (_, at) => (top + Math.floor(at / across)) * columns + left + (at % across),
      );
      const shown = patches.filter((patch) => tissue[patch] === 1);
      if (shown.length < patches.length * leastTissue) continue;
      const score = meanOf(cosines, shown);
      const excess = score - meanOf(ordinary, shown);
      found.push({ left, top, across, down, patches, score, excess });
    }
  }
  return found;
}

function meanOf(values: Float32Array, patches: readonly number[]): number {
  return patches.reduce((sum, patch) => sum + values[patch]!, 0) / patches.length;
}

function patchesIn(length: number, most: number): number {
  return Math.min(Math.max(Math.round(length), 1), most);
}

function doOverlap(one: Window, other: Window): boolean {
  const isBeside = one.left + one.across <= other.left || other.left + other.across <= one.left;
  return !isBeside && one.top < other.top + other.down && other.top < one.top + one.down;
}

/** Of the size asked for, round the middle of its patches, and on the film. */
function placed(patches: readonly number[], grid: PatchGrid, { width, height }: BoxSize): Box {
  const round = boxRound(patches.map((patch) => patchOnFilm(grid, patch)));
  const { film } = grid;
  const [wide, high] = [Math.min(width, film.columns), Math.min(height, film.rows)];
  const from = (middle: number, length: number, most: number) =>
    Math.min(Math.max(middle - length / 2, 0), most - length);
  const left = from((round.left + round.right) / 2, wide, film.columns);
  const top = from((round.top + round.bottom) / 2, high, film.rows);
  return { left, top, right: left + wide, bottom: top + high };
}
