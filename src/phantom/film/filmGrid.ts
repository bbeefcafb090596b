/** A film and where the body lies on it: pixels to millimetres of the anatomy (y up) and back. */
import type { Box, Point } from './geometry.ts';

export interface FilmFrame {
  readonly rows: number;
  readonly columns: number;
  readonly spacingMm: number;
  /** The part of the film that the collimator leaves open; outside, the console's shutter is black. */
  readonly exposedField: Box;
  /** The origin of the anatomy on the film, before the seed's shift. */
  readonly origin: Point;
}

/** Millimetres of the anatomy to pixels of the film. */
export interface Pose {
  readonly scale: number;
  readonly tiltDeg: number;
  readonly shiftMm: { readonly x: number; readonly y: number };
  /** The other side of the body: x is turned over, and the film with it. */
  readonly isMirrored?: boolean;
}

export interface FilmGrid {
  readonly frame: FilmFrame;
  readonly toAnatomy: (column: number, row: number) => Point;
  readonly toFilm: (point: Point) => Point;
  /** Whole pixels that hold the box of the points, tilted as they may be. */
  readonly boxOnFilm: (points: readonly Point[]) => Box;
}

export function filmGrid(frame: FilmFrame, { scale, tiltDeg, shiftMm, isMirrored }: Pose): FilmGrid {
  const pixelsPerMm = scale / frame.spacingMm;
  const side = isMirrored === true ? -1 : 1;
  const cos = Math.cos((tiltDeg * Math.PI) / 180) * pixelsPerMm;
  const sin = Math.sin((tiltDeg * Math.PI) / 180) * pixelsPerMm;
  const originX = side === 1 ? frame.origin.x : frame.columns - 1 - frame.origin.x;
  const origin = {
    x: originX + shiftMm.x / frame.spacingMm,
    y: frame.origin.y + shiftMm.y / frame.spacingMm,
  };
  const square = cos * cos + sin * sin;
  const toFilm = ({ x, y }: Point) => {
    const across = side * x;
    return { x: origin.x + across * cos + y * sin, y: origin.y + across * sin - y * cos };
  };
  return {
    frame,
    toFilm,
    toAnatomy: (column, row) => {
      const dx = column - origin.x;
      const dy = row - origin.y;
      return { x: (side * (dx * cos + dy * sin)) / square, y: (dx * sin - dy * cos) / square };
    },
    boxOnFilm: (points) => wholePixels(points.map(toFilm)),
  };
}

export function wholePixels(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return {
    left: Math.floor(Math.min(...xs)),
    top: Math.floor(Math.min(...ys)),
    right: Math.ceil(Math.max(...xs)) + 1,
    bottom: Math.ceil(Math.max(...ys)) + 1,
  };
}

/** Pixels of the box that are on the film, with their place in the anatomy. */
export function forEachPixel(
  grid: FilmGrid,
  { left, top, right, bottom }: Box,
  visit: (pixel: number, place: Point) => void,
): void {
  const { rows, columns } = grid.frame;
  for (let row = Math.max(0, top); row < Math.min(rows, bottom); row += 1) {
    for (let column = Math.max(0, left); column < Math.min(columns, right); column += 1) {
      visit(row * columns + column, grid.toAnatomy(column, row));
    }
  }
}
