/** What rectangle and ellipse share: two opposite corners are kept, and all four can be taken hold of. */
import type { Point } from '../mark.ts';
import { pointTool } from './pointTool.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxOf(points: readonly Point[]): Box {
  const [one, other] = points as [Point, Point];
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}

/** In turn from the first point kept, so that the third is the second one kept. */
function cornersOf(points: readonly Point[]): Point[] {
  const [one, other] = points as [Point, Point];
  return [one, { x: other.x, y: one.y }, other, { x: one.x, y: other.y }];
}

export const boxTool = pointTool({
  count: 2,
  placedRound: ({ x, y }, reach) => [
    { x: x - reach, y: y - reach },
    { x: x + reach, y: y + reach },
  ],
  isMark: ([one, other]) =>
    one !== undefined && other !== undefined && one.x !== other.x && one.y !== other.y,
  handlesOf: cornersOf,
  moveHandle: moveCorner,
  straightWays: 'diagonals',
});

/** A corner keeps its number, even when it is carried over the opposite one. */
function moveCorner(points: readonly Point[], corner: number, to: Point): Point[] {
  const [one, other] = points as [Point, Point];
  const isLeft = corner === 0 || corner === 3;
  const isTop = corner === 0 || corner === 1;
  return [
    { x: isLeft ? to.x : one.x, y: isTop ? to.y : one.y },
    { x: isLeft ? other.x : to.x, y: isTop ? other.y : to.y },
  ];
}
