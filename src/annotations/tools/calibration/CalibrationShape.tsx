/** The known distance, dashed; on a ball, with the circle that should lie on its edge. */
import type { Point } from '../../mark.ts';
import { MarkPath } from '../MarkPath.tsx';
import { distance, inPlane } from '../plane.ts';
import { ringOf } from '../ring.ts';
import type { ShapeProps } from '../shape.ts';
import { closedPath, openPath } from '../svgPath.ts';

interface CalibrationShapeProps extends ShapeProps {
  readonly object: 'ball' | 'ruler';
}

export function CalibrationShape({ points, toScreen, pitch, object }: CalibrationShapeProps) {
  const [from, to] = points;
  if (from === undefined || to === undefined) return null;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const [one, other] = inPlane(points, pitch) as [Point, Point];
  const radius = distance(one, other) / 2;
  const ring = ringOf(middle, radius / (pitch?.columnMm ?? 1), radius / (pitch?.rowMm ?? 1));
  return (
    <>
      <MarkPath d={openPath(points.map(toScreen))} isDashed />
      {object === 'ball' && <MarkPath d={closedPath(ring.map(toScreen))} />}
    </>
  );
}
