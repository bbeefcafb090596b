/**
 * Cobb's angle between two lines (Cobb 1948: along the end plates of the most tilted vertebrae). A line has no
 * direction, so the angle is from 0 to 90 degrees whichever way each line was drawn; a curve beyond 90 is the
 * supplement, which is given beside it: only a person can tell the two apart.
 */
import type { Point } from '../../mark.ts';
import { angleDeg, between, inPlane } from '../plane.ts';
import type { Scale } from '../scale.ts';

export interface Cobb {
  readonly kind: 'cobb';
  readonly degrees: number;
  readonly supplementDegrees: number;
}

export function cobbOf(points: readonly Point[], scale: Scale | null): Cobb {
  const [a, b, c, d] = inPlane(points, scale) as [Point, Point, Point, Point];
  const directed = angleDeg(between(a, b), between(c, d));
  const degrees = Math.min(directed, 180 - directed);
  return { kind: 'cobb', degrees, supplementDegrees: 180 - degrees };
}
