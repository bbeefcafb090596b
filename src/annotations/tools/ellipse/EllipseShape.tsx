import { boxOf } from '../box.ts';
import { MarkPath } from '../MarkPath.tsx';
import { ringOf } from '../ring.ts';
import type { ShapeProps } from '../shape.ts';
import { closedPath } from '../svgPath.ts';

export function EllipseShape({ points, toScreen }: ShapeProps) {
  if (points.length < 2) return null;
  const { left, top, right, bottom } = boxOf(points);
  const centre = { x: (left + right) / 2, y: (top + bottom) / 2 };
  return <MarkPath d={closedPath(ringOf(centre, (right - left) / 2, (bottom - top) / 2).map(toScreen))} />;
}
