/** The length along a line of several points. */
import type { Point } from '../../mark.ts';
import { lengthOf, type Length } from '../length/length.ts';
import type { Scale } from '../scale.ts';

export function polylineLength(points: readonly Point[], scale: Scale | null): Length {
  const parts = points.slice(1).map((to, at) => lengthOf([points[at]!, to], scale));
  return { ...parts[0]!, value: parts.reduce((sum, { value }) => sum + value, 0) };
}
