/**
 * The pointing game (Zhang et al. 2018): whether the hottest point of a map lies in a box that a reader drew, or near one. All
 * places are shares of the model's square, so that maps of any grid are measured alike.
 */
import type { Box } from './box.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface GridMap {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly values: ArrayLike<number>;
  /** Where absent or 0 there is no film, and no peak. */
  readonly isFilm?: ArrayLike<number>;
}

/** Middle of the hottest cell; null of a map without film. */
export function peakOf({ rows, columns, values, isFilm }: GridMap): Point | null {
  let peak = -1;
  for (let cell = 0; cell < rows * columns; cell++) {
    if (isFilm !== undefined && isFilm[cell] !== 1) continue;
    if (peak < 0 || values[cell]! > values[peak]!) peak = cell;
  }
  if (peak < 0) return null;
  return { x: ((peak % columns) + 0.5) / columns, y: (Math.floor(peak / columns) + 0.5) / rows };
}

/** Whether a point lies in a box widened by `margin` on all sides. */
export function pointsAt(point: Point | null, boxes: readonly Box[], margin = 0): boolean {
  if (point === null) return false;
  const { x, y } = point;
  return boxes.some(
    ({ left, top, right, bottom }) =>
      x >= left - margin && x <= right + margin && y >= top - margin && y <= bottom + margin,
  );
}

/** Mean over films of the share of each cell that their boxes cover: where fractures lie, whatever the film. */
export function meanOfBoxes(
  films: readonly (readonly Box[])[],
  grid: { readonly rows: number; readonly columns: number },
): GridMap {
  const { rows, columns } = grid;
  const values = new Float64Array(rows * columns);
  for (const boxes of films)
    for (let cell = 0; cell < values.length; cell++)
      values[cell]! += coverage(boxes, cell % columns, Math.floor(cell / columns), grid) / films.length;
  return { rows, columns, values };
}

/** Largest share of one cell that a box covers. */
function coverage(
  boxes: readonly Box[],
  column: number,
  row: number,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): number {
  const along = (from: number, to: number, at: number, count: number): number =>
    Math.max(0, Math.min(to, (at + 1) / count) - Math.max(from, at / count)) * count;
  return boxes.reduce(
    (most, { left, top, right, bottom }) =>
      Math.max(most, along(left, right, column, columns) * along(top, bottom, row, rows)),
    0,
  );
}
