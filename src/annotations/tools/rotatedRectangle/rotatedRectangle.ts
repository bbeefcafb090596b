/**
 * Four corners in turn, with right angles in the patient: on oblong pixels the four are no rectangle of the image.
 * Kept as corners, so that whoever reads them needs no angle and no centre of ours.
 */
import type { Point } from '../../mark.ts';
import { between, distance, fromPlane, inPlane, type Pitch } from '../plane.ts';
import { areaUnit, type Area } from '../rectangle/rectangle.ts';
import type { Scale } from '../scale.ts';

type Corners = readonly [Point, Point, Point, Point];

/** From the two ends of one side and a point of the opposite one. */
export function cornersFrom(points: readonly Point[], pitch: Pitch | null): Point[] {
  const [a, b, beyond] = inPlane(points, pitch) as [Point, Point, Point];
  const across = square(unit(between(a, b)));
  const depth = dot(between(a, beyond), across);
  return fromPlane([a, b, along(b, across, depth), along(a, across, depth)], pitch);
}

/** Carried to a place: the opposite corner stays, and the sides keep their directions. */
export function withCorner(
  points: readonly Point[],
  corner: number,
  to: Point,
  pitch: Pitch | null,
): Point[] {
  const corners = inPlane(points, pitch);
  const [target] = inPlane([to], pitch) as [Point];
  const at = (steps: number) => corners[(corner + steps) % 4]!;
  const [next, opposite, before] = [at(1), at(2), at(3)];
  const diagonal = between(opposite, target);
  const onSide = (neighbour: Point) => {
    const way = unit(between(opposite, neighbour));
    return along(opposite, way, dot(diagonal, way));
  };
  const carried = corners
    .with(corner, target)
    .with((corner + 1) % 4, onSide(next))
    .with((corner + 3) % 4, onSide(before));
  return fromPlane(carried, pitch);
}

/** Where it is turned by: out from the middle of the first side. */
export function turnHandle(points: readonly Point[], pitch: Pitch | null): Point {
  const corners = inPlane(points, pitch) as unknown as Corners;
  const [a, b, c] = corners;
  const centre = middle(a, c);
  const side = middle(a, b);
  const out = unit(between(centre, side));
  const [handle] = fromPlane([along(side, out, 0.15 * (distance(a, b) + distance(b, c)))], pitch);
  return handle!;
}

/** About its centre, until its turning handle points to a place. */
export function turnedTo(points: readonly Point[], to: Point, pitch: Pitch | null): Point[] {
  const corners = inPlane(points, pitch) as unknown as Corners;
  const [a, b, c] = corners;
  const centre = middle(a, c);
  const [target] = inPlane([to], pitch) as [Point];
  const turn = direction(between(centre, target)) - direction(between(centre, middle(a, b)));
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const turned = corners.map((corner) => {
    const { x, y } = between(centre, corner);
    return { x: centre.x + x * cos - y * sin, y: centre.y + x * sin + y * cos };
  });
  return fromPlane(turned, pitch);
}

export function rotatedRectangleArea(points: readonly Point[], scale: Scale | null): Area {
  const [a, b, c] = inPlane(points, scale) as unknown as Corners;
  return { kind: 'area', value: distance(a, b) * distance(b, c), unit: areaUnit(scale) };
}

function unit({ x, y }: Point): Point {
  const length = Math.hypot(x, y);
  return length === 0 ? { x: 1, y: 0 } : { x: x / length, y: y / length };
}

function square({ x, y }: Point): Point {
  return { x: -y, y: x };
}

function dot(one: Point, other: Point): number {
  return one.x * other.x + one.y * other.y;
}

function along(from: Point, way: Point, by: number): Point {
  return { x: from.x + way.x * by, y: from.y + way.y * by };
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

function direction({ x, y }: Point): number {
  return Math.atan2(y, x);
}
