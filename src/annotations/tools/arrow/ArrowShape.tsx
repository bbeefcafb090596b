import type { Point } from '../../mark.ts';
import { MarkPath } from '../MarkPath.tsx';
import type { ShapeProps } from '../shape.ts';
import { openPath } from '../svgPath.ts';

const headPx = 14;
const headHalfAngle = Math.PI / 8;

export function ArrowShape({ points, toScreen }: ShapeProps) {
  const [tip, tail] = points.map(toScreen);
  if (tip === undefined || tail === undefined) return null;
  return (
    <>
      <MarkPath d={openPath([tail, tip])} />
      <MarkPath d={openPath([barb(tip, tail, headHalfAngle), tip, barb(tip, tail, -headHalfAngle)])} />
    </>
  );
}

function barb(tip: Point, tail: Point, turn: number): Point {
  const direction = Math.atan2(tail.y - tip.y, tail.x - tip.x) + turn;
  return { x: tip.x + headPx * Math.cos(direction), y: tip.y + headPx * Math.sin(direction) };
}
