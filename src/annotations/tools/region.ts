/** A part of a film, row by row: a pixel is inside when its centre is. */
import type { Box } from './box.ts';

export interface Region {
  /** First row, and the first one after it. */
  readonly rows: readonly [number, number];
  /** First column of a row, and the first one after it; empty when they are equal. */
  readonly columnsOf: (row: number) => readonly [number, number];
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

export function rectangleRegion({ left, top, right, bottom }: Box, grid: Grid): Region {
  const columns = centresBetween(left, right, grid.columns);
  return { rows: centresBetween(top, bottom, grid.rows), columnsOf: () => columns };
}

/** The ellipse that touches the four sides of the box. */
export function ellipseRegion({ left, top, right, bottom }: Box, grid: Grid): Region {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [across, down] = [(right - left) / 2, (bottom - top) / 2];
  return {
    rows: centresBetween(top, bottom, grid.rows),
    columnsOf: (row) => {
      const half = across * Math.sqrt(Math.max(0, 1 - ((row + 0.5 - y) / down) ** 2));
      return centresBetween(x - half, x + half, grid.columns);
    },
  };
}

/** Whole numbers n of the film with from <= n + 0.5 < to. */
function centresBetween(from: number, to: number, count: number): readonly [number, number] {
  const within = (edge: number) => Math.min(Math.max(Math.ceil(edge - 0.5), 0), count);
  return [within(from), within(to)];
}
