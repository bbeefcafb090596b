/**
 * Where the patches of the model lie on a film. The grid spans the model’s square, in which the film may have black
 * margins (dicom/render/square.ts): what is cut by the edge of the film is cut here.
 */
import type { SquareGeometry } from '../../dicom/index.ts';
import type { PartOfSquare } from '../../embeddings/index.ts';
import type { Point } from '../mark.ts';
import type { Box } from '../tools/box.ts';

export interface PatchGrid {
  readonly rows: number;
  readonly columns: number;
  /** Of the film, in its pixels. */
  readonly film: { readonly columns: number; readonly rows: number };
  readonly inSquare: SquareGeometry;
  readonly sidePx: number;
}

/** The patch under a point of the film, row by row; null beside the film. */
export function patchAt(
  { rows, columns, film, inSquare, sidePx }: PatchGrid,
  { x, y }: Point,
): number | null {
  if (x < 0 || y < 0 || x > film.columns || y > film.rows) return null;
  const across = (inSquare.offsetX + (x / film.columns) * inSquare.width) / sidePx;
  const down = (inSquare.offsetY + (y / film.rows) * inSquare.height) / sidePx;
  const column = Math.min(Math.floor(across * columns), columns - 1);
  return Math.min(Math.floor(down * rows), rows - 1) * columns + column;
}

/** In shares of the model’s square. */
export function partOfPatch(
  { rows, columns }: Pick<PatchGrid, 'rows' | 'columns'>,
  patch: number,
): PartOfSquare {
  const [column, row] = [patch % columns, Math.floor(patch / columns)];
  return {
    left: column / columns,
    top: row / rows,
    right: (column + 1) / columns,
    bottom: (row + 1) / rows,
  };
}

/** The part of a patch that lies on the film, in its pixels. */
export function patchOnFilm(grid: PatchGrid, patch: number): Box {
  const { left, top, right, bottom } = partOfPatch(grid, patch);
  const { film, inSquare, sidePx } = grid;
  const across = (share: number) =>
    within(((share * sidePx - inSquare.offsetX) * film.columns) / inSquare.width, film.columns);
  const down = (share: number) =>
    within(((share * sidePx - inSquare.offsetY) * film.rows) / inSquare.height, film.rows);
  return { left: across(left), top: down(top), right: across(right), bottom: down(bottom) };
}

/** In shares of the model’s square. */
export function partOfBox({ film, inSquare, sidePx }: PatchGrid, box: Box): PartOfSquare {
  const across = (x: number) => (inSquare.offsetX + (x / film.columns) * inSquare.width) / sidePx;
  const down = (y: number) => (inSquare.offsetY + (y / film.rows) * inSquare.height) / sidePx;
  return { left: across(box.left), top: down(box.top), right: across(box.right), bottom: down(box.bottom) };
}

/** The smallest upright box that holds all of them. */
export function boxRound(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function within(value: number, size: number): number {
  return Math.min(Math.max(value, 0), size);
}
