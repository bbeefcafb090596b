import type { Point } from '../../mark.ts';
import { MarkPath } from '../MarkPath.tsx';
import { distance } from '../plane.ts';
import type { ShapeProps } from '../shape.ts';
import { openPath } from '../svgPath.ts';

const arcRadiusPx = 22;

export function AngleShape({ points, toScreen }: ShapeProps) {
  const [one, apex, other] = points.map(toScreen);
  return (
    <>
      <MarkPath d={openPath(points.map(toScreen))} />
      {one && apex && other && <path className="mark-line" d={arc(one, apex, other)} fill="none" />}
    </>
  );
}

/** The shorter way round the apex. */
function arc(one: Point, apex: Point, other: Point): string {
  const from = towards(apex, one);
  const to = towards(apex, other);
  const isClockwise = (from.x - apex.x) * (to.y - apex.y) - (from.y - apex.y) * (to.x - apex.x) > 0;
  return `M${from.x} ${from.y}A${arcRadiusPx} ${arcRadiusPx} 0 0 ${isClockwise ? 1 : 0} ${to.x} ${to.y}`;
}

function towards(apex: Point, end: Point): Point {
  const share = arcRadiusPx / (distance(apex, end) || 1);
  return { x: apex.x + (end.x - apex.x) * share, y: apex.y + (end.y - apex.y) * share };
}
