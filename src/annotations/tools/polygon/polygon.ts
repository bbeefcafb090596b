/** The area inside a closed line (Gauss's formula). One that crosses itself has two answers, and is given none. */
import type { Point } from '../../mark.ts';
import { inPlane } from '../plane.ts';
import { areaUnit, type Area } from '../rectangle/rectangle.ts';
import type { Scale } from '../scale.ts';

export type PolygonArea = Area | { readonly kind: 'crossed' };

export function polygonArea(points: readonly Point[], scale: Scale | null): PolygonArea {
  if (isCrossed(points)) return { kind: 'crossed' };
  return { kind: 'area', value: areaWithin(inPlane(points, scale)), unit: areaUnit(scale) };
}

function areaWithin(points: readonly Point[]): number {
  const twice = sidesOf(points).reduce((sum, [from, to]) => sum + from.x * to.y - to.x * from.y, 0);
  return Math.abs(twice) / 2;
}

type Side = readonly [Point, Point];

function sidesOf(points: readonly Point[]): Side[] {
  return points.map((from, at) => [from, points[(at + 1) % points.length]!]);
}

function isCrossed(points: readonly Point[]): boolean {
  const sides = sidesOf(points);
  return sides.some((side, at) => sides.slice(at + 1).some((other) => doCross(side, other)));
}

/** Through each other, not at a common end. */
function doCross([a, b]: Side, [c, d]: Side): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Positive, zero or negative: the way round from a over b to c. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
