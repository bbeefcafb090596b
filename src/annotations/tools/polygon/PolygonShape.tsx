import { MarkPath } from '../MarkPath.tsx';
import type { ShapeProps } from '../shape.ts';
import { closedPath } from '../svgPath.ts';

export function PolygonShape({ points, toScreen }: ShapeProps) {
  return <MarkPath d={closedPath(points.map(toScreen))} />;
}
