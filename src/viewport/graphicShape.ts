/** Geometry of the graphic types of PS3.3 C.10.5.1.2. */
import type { ImagePoint } from '../dicom/index.ts';

export interface EllipseShape {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  /** Of the axis `rx`, clockwise. */
  readonly degrees: number;
}

/** Two points are a centre and a point of the circle; four are the ends of the major, then of the minor axis. */
export function ellipseOf(points: readonly ImagePoint[]): EllipseShape {
  const [a = [0, 0], b = a, c, d] = points;
  if (c === undefined || d === undefined) {
    const radius = distance(a, b);
    return { x: a[0], y: a[1], rx: radius, ry: radius, degrees: 0 };
  }
  return {
    x: (a[0] + b[0]) / 2,
    y: (a[1] + b[1]) / 2,
    rx: distance(a, b) / 2,
    ry: distance(c, d) / 2,
    degrees: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI,
  };
}

/** A smooth line through all points (Catmull-Rom as cubic Béziers): the standard leaves the interpolation open. */
export function curvePath(points: readonly ImagePoint[]): string {
  const at = (index: number) => points[Math.min(Math.max(index, 0), points.length - 1)] ?? [0, 0];
  const [[x0, y0] = [0, 0]] = points;
  const parts = points.slice(1).map(([x, y], index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    const first = [from[0] + (x - before[0]) / 6, from[1] + (y - before[1]) / 6];
    const second = [x - (after[0] - from[0]) / 6, y - (after[1] - from[1]) / 6];
    return `C${first.join(' ')} ${second.join(' ')} ${x} ${y}`;
  });
  return [`M${x0} ${y0}`, ...parts].join(' ');
}

function distance(a: ImagePoint, b: ImagePoint): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
