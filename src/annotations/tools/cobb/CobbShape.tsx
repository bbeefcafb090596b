/** Two lines, and a dashed one from the middle of the first to the middle of the second that tells them for a pair. */
import type { Point } from '../../mark.ts';
import { MarkPath } from '../MarkPath.tsx';
import type { ShapeProps } from '../shape.ts';
import { openPath } from '../svgPath.ts';

export function CobbShape({ points, toScreen }: ShapeProps) {
  const [a, b, c, d] = points.map(toScreen);
  return (
    <>
      {a && b && <MarkPath d={openPath([a, b])} />}
      {c && <MarkPath d={openPath(d ? [c, d] : [c, c])} />}
      {a && b && c && d && <MarkPath d={openPath([middle(a, b), middle(c, d)])} isDashed />}
    </>
  );
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
