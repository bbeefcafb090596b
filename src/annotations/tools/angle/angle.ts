/** The angle at its middle point, between its two sides, from 0 to 180 degrees. */
import type { Point } from '../../mark.ts';
import { angleDeg, between, inPlane } from '../plane.ts';
import type { Scale } from '../scale.ts';

export interface Angle {
  readonly kind: 'angle';
  readonly degrees: number;
}

export function angleOf(points: readonly Point[], scale: Scale | null): Angle {
  const [one, apex, other] = inPlane(points, scale) as [Point, Point, Point];
  return { kind: 'angle', degrees: angleDeg(between(apex, one), between(apex, other)) };
}
