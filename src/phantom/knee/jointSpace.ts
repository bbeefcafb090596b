/** How wide a compartment of the knee is: from the femur to the tibia, at the middle of its weight-bearing part. */
import type { Point } from '../film/geometry.ts';
import { COMPARTMENT_MM } from './kneeBones.ts';

export interface JointSpace {
  /** Along the film's rows at the middle of the compartment, between the two bones' edges. */
  readonly widthMm: number;
  readonly femur: Point;
  readonly tibia: Point;
}

export function jointSpace(
  femur: readonly Point[],
  tibia: readonly Point[],
  side: 'medial' | 'lateral',
): JointSpace {
  const x = side === 'medial' ? COMPARTMENT_MM : -COMPARTMENT_MM;
  const below = { x, y: Math.min(...crossings(femur, x)) };
  const above = { x, y: Math.max(...crossings(tibia, x)) };
  return { widthMm: below.y - above.y, femur: below, tibia: above };
}

/** Heights at which the outline crosses the upright line through x. */
function crossings(outline: readonly Point[], x: number): number[] {
  return outline.flatMap((from, at) => {
    const to = outline[(at + 1) % outline.length] ?? from;
    if (from.x > x === to.x > x) return [];
    return [from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y)];
  });
}
