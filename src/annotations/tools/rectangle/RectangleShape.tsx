import { boxOf } from '../box.ts';
import { MarkPath } from '../MarkPath.tsx';
import type { ShapeProps } from '../shape.ts';
import { closedPath } from '../svgPath.ts';

export function RectangleShape({ points, toScreen }: ShapeProps) {
  if (points.length < 2) return null;
  const { left, top, right, bottom } = boxOf(points);
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return <MarkPath d={closedPath(corners.map(toScreen))} />;
}
