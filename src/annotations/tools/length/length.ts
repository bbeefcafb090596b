/** The distance between two points: millimetres where the film has a scale, else its own pixels. */
import type { Point } from '../../mark.ts';
import { distance, inPlane } from '../plane.ts';
import { isInMm, type Scale } from '../scale.ts';

export interface Length {
  readonly kind: 'length';
  readonly value: number;
  readonly unit: 'mm' | 'px';
}

export function lengthOf(points: readonly Point[], scale: Scale | null): Length {
  const [from, to] = inPlane(points, scale) as [Point, Point];
  return { kind: 'length', value: distance(from, to), unit: isInMm(scale) ? 'mm' : 'px' };
}
