/** A cross with an open middle: what it points at is not covered. */
import { MarkPath } from '../MarkPath.tsx';
import type { ShapeProps } from '../shape.ts';

const nearPx = 4;
const farPx = 11;

export function PointShape({ points, toScreen }: ShapeProps) {
  const [at] = points.map(toScreen);
  if (at === undefined) return null;
  const arm = (x: number, y: number) =>
    `M${at.x + x * nearPx} ${at.y + y * nearPx}L${at.x + x * farPx} ${at.y + y * farPx}`;
  return <MarkPath d={`${arm(1, 0)}${arm(-1, 0)}${arm(0, 1)}${arm(0, -1)}`} />;
}
