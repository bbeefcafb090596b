/** Its sides; while it is being placed, its first side, then all of them as deep as the pointer is. */
import { MarkPath } from '../MarkPath.tsx';
import type { ShapeProps } from '../shape.ts';
import { closedPath, openPath } from '../svgPath.ts';
import { cornersFrom } from './rotatedRectangle.ts';

export function RotatedRectangleShape({ points, toScreen, pitch }: ShapeProps) {
  if (points.length < 3) return <MarkPath d={openPath(points.map(toScreen))} />;
  const corners = points.length === 3 ? cornersFrom(points, pitch) : points;
  return <MarkPath d={closedPath(corners.map(toScreen))} />;
}
