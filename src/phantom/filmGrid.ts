/** Where the hand lies on the film: pixels to millimetres of the hand and back. */
import type { Box, Point } from './geometry.ts';
import type { Pose } from './hand.ts';

export const ROWS = 1000;
export const COLUMNS = 800;
export const SPACING_MM = 0.25;
/** The hand's origin (radiocarpal joint) on the film, before the seed's shift. */
const ORIGIN: Point = { x: 372, y: 796 };

export interface FilmGrid {
  readonly toHand: (column: number, row: number) => Point;
  readonly toFilm: (point: Point) => Point;
  /** Whole pixels that hold the box of the hand, tilted as it may be. */
  readonly boxOnFilm: (points: readonly Point[]) => Box;
}

export function filmGrid({ scale, tiltDeg, shiftMm }: Pose): FilmGrid {
  const pixelsPerMm = scale / SPACING_MM;
  const cos = Math.cos((tiltDeg * Math.PI) / 180) * pixelsPerMm;
  const sin = Math.sin((tiltDeg * Math.PI) / 180) * pixelsPerMm;
  const origin = { x: ORIGIN.x + shiftMm.x / SPACING_MM, y: ORIGIN.y + shiftMm.y / SPACING_MM };
  const square = cos * cos + sin * sin;
  const toFilm = ({ x, y }: Point) => ({ x: origin.x + x * cos + y * sin, y: origin.y + x * sin - y * cos });
  return {
    toFilm,
    toHand: (column, row) => {
      const dx = column - origin.x;
      const dy = row - origin.y;
      return { x: (dx * cos + dy * sin) / square, y: (dx * sin - dy * cos) / square };
    },
    boxOnFilm: (points) => {
      const onFilm = points.map(toFilm);
      const xs = onFilm.map(({ x }) => x);
      const ys = onFilm.map(({ y }) => y);
      return {
        left: Math.floor(Math.min(...xs)),
        top: Math.floor(Math.min(...ys)),
        right: Math.ceil(Math.max(...xs)) + 1,
        bottom: Math.ceil(Math.max(...ys)) + 1,
      };
    },
  };
}
