/** The lead letter that says the side, D for droite and G for gauche, as a French technologist puts it on the film. */
import type { FilmFrame } from './filmGrid.ts';
import type { Box, Point } from './geometry.ts';
import { courseField, smoothCourse } from './course.ts';
import { pointsOf } from './geometry.ts';

export type SideLetter = 'D' | 'G';

export interface Marker {
  readonly letter: SideLetter;
  /** Middle of the letter, in pixels of the film. */
  readonly at: Point;
  readonly heightPx: number;
}

const LEAD_NEPERS = 3.2;
/** Strokes in a square of height 1 around 0, y down; smoothed. */
const STROKES: Record<SideLetter, readonly (readonly number[])[]> = {
  D: [
    [-0.3, -0.5, -0.3, 0, -0.3, 0.5],
    [-0.3, -0.5, 0.02, -0.48, 0.27, -0.3, 0.35, 0, 0.27, 0.3, 0.02, 0.48, -0.3, 0.5],
  ],
  G: [
    [
      0.3, -0.33, 0.14, -0.48, -0.08, -0.5, -0.28, -0.36, -0.37, 0, -0.28, 0.36, -0.06, 0.5, 0.16, 0.47, 0.31,
      0.36,
    ],
    [0.31, 0.38, 0.31, 0.2, 0.31, 0.05],
    [0.31, 0.05, 0.18, 0.05, 0.04, 0.05],
  ],
};
const HALF_STROKE = 0.085;

export function markerBox({ at, heightPx }: Marker): Box {
  const half = heightPx * (0.5 + HALF_STROKE);
  return {
    left: Math.floor(at.x - half),
    right: Math.ceil(at.x + half),
    top: Math.floor(at.y - half),
    bottom: Math.ceil(at.y + half),
  };
}

export function addMarker(absorbed: Float32Array, marker: Marker, { columns }: FilmFrame): void {
  const fields = STROKES[marker.letter].map((stroke) => courseField(smoothCourse(pointsOf(stroke), 6)));
  const { left, top, right, bottom } = markerBox(marker);
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const x = (column - marker.at.x) / marker.heightPx;
      const y = (row - marker.at.y) / marker.heightPx;
      const nearest = Math.min(...fields.map((field) => Math.abs(field(x, y).distance)));
      const cover = Math.min(1, Math.max(0, (HALF_STROKE - nearest) * marker.heightPx + 0.5));
      const pixel = row * columns + column;
      absorbed[pixel] = (absorbed[pixel] ?? 0) + LEAD_NEPERS * cover;
    }
  }
}
