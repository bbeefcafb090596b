/**
 * The plane in which lengths and angles are true: millimetres where there is a scale, pixels otherwise. Angles
 * need it as much as lengths: 45° of oblong pixels are not 45° of the patient.
 */
import type { Point } from '../mark.ts';

export interface Pitch {
  readonly rowMm: number;
  readonly columnMm: number;
}

export function inPlane(points: readonly Point[], pitch: Pitch | null): Point[] {
  if (pitch === null) return [...points];
  return points.map(({ x, y }) => ({ x: x * pitch.columnMm, y: y * pitch.rowMm }));
}

/** Back from it. */
export function fromPlane(points: readonly Point[], pitch: Pitch | null): Point[] {
  if (pitch === null) return [...points];
  return points.map(({ x, y }) => ({ x: x / pitch.columnMm, y: y / pitch.rowMm }));
}

export function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

/** From one point to another. */
export function between(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}

/** Of several points; the right end of a closed line has room for words beside it. */
export function rightmost(points: readonly Point[]): Point {
  return points.reduce((found, point) => (point.x > found.x ? point : found));
}

/** From 0 to 180; by the arc tangent, since an arc cosine loses half its digits near 0 and 180. */
export function angleDeg(one: Point, other: Point): number {
  const cross = one.x * other.y - one.y * other.x;
  const dot = one.x * other.x + one.y * other.y;
  return (Math.atan2(Math.abs(cross), dot) * 180) / Math.PI;
}
