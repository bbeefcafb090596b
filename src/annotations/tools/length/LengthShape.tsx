import { MarkPath } from '../MarkPath.tsx';
import type { ShapeProps } from '../shape.ts';
import { openPath } from '../svgPath.ts';

export function LengthShape({ points, toScreen }: ShapeProps) {
  return <MarkPath d={openPath(points.map(toScreen))} />;
}
