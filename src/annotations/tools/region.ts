/** A part of a film, row by row: a pixel is inside when its centre is. */
import type { Point } from '../mark.ts';
import type { Box } from './box.ts';

/** First column, and the first one after it; empty when they are equal. */
export type Span = readonly [number, number];

export interface Region {
  /** First row, and the first one after it. */
  readonly rows: readonly [number, number];
  /** From left to right, none touching another. */
  readonly spansOf: (row: number) => readonly Span[];
}

export interface Grid {
  readonly columns: number;
  readonly rows: number;
}

export function rectangleRegion({ left, top, right, bottom }: Box, grid: Grid): Region {
  const columns = centresBetween(left, right, grid.columns);
  return { rows: centresBetween(top, bottom, grid.rows), spansOf: () => [columns] };
}

/** The ellipse that touches the four sides of the box. */
export function ellipseRegion({ left, top, right, bottom }: Box, grid: Grid): Region {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const [across, down] = [(right - left) / 2, (bottom - top) / 2];
  return {
    rows: centresBetween(top, bottom, grid.rows),
    spansOf: (row) => {
      const half = across * Math.sqrt(Math.max(0, 1 - ((row + 0.5 - y) / down) ** 2));
      return [centresBetween(x - half, x + half, grid.columns)];
    },
  };
}

/** What a closed line encloses, whatever its shape: inside is where an odd number of its sides lies to the left. */
export function polygonRegion(points: readonly Point[], grid: Grid): Region {
  const ys = points.map(({ y }) => y);
  return {
    rows: centresBetween(Math.min(...ys), Math.max(...ys), grid.rows),
    spansOf: (row) => {
      const crossings = crossingsAt(points, row + 0.5);
      return Array.from({ length: crossings.length >> 1 }, (_, pair) =>
        centresBetween(crossings[2 * pair]!, crossings[2 * pair + 1]!, grid.columns),
      );
    },
  };
}

/** Where the sides cross a height, from left to right: an even number, since each side has its upper end only. */
function crossingsAt(points: readonly Point[], y: number): number[] {
  return points
    .flatMap((from, at) => {
      const to = points[(at + 1) % points.length]!;
      if (from.y <= y === to.y <= y) return [];
      return [from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)];
    })
    .sort((one, other) => one - other);
}

/** Whole numbers n of the film with from <= n + 0.5 < to. */
function centresBetween(from: number, to: number, count: number): Span {
  const within = (edge: number) => Math.min(Math.max(Math.ceil(edge - 0.5), 0), count);
  return [within(from), within(to)];
}
