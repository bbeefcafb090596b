/** What a shoulder may have: a broken surgical neck, a head that left its socket, a growth plate. */
import { lineFracture, type Fracture } from '../film/fracture.ts';
import { pointsOf, type Point, type Stance } from '../film/geometry.ts';
import { growthPlate, type GrowthPlate } from '../film/growthPlate.ts';
import { sampledField } from '../film/outlineField.ts';
import type { Random } from '../film/random.ts';
import type { Bone } from '../film/bone.ts';

export type ShoulderFinding = 'neck-fracture' | 'dislocation' | 'growth-plate';

const IN_SOCKET: Point = { x: 2.4, y: -0.6 };

/** In its socket, or in front of it: the head below the coracoid, the arm held away. */
export function humeralStance(finding: ShoulderFinding | null, random: Random): Stance {
  const shift = { x: random.between(25, 29), y: random.between(-35, -31) };
  const angleDeg = random.between(7, 11);
  return finding === 'dislocation' ? { origin: shift, angleDeg } : { origin: IN_SOCKET, angleDeg: 0 };
}

export function neckFracture(humerus: Bone, random: Random): Fracture {
  const shift = random.between(-2, 2);
  const course = pointsOf([20, -34, 7, -36, -6, -33, -17, -29, -34, -31]).map(({ x, y }) => ({
    x,
    y: y + shift,
  }));
  return lineFracture(
    {
      bone: humerus.name,
      course,
      jagMm: 2.4,
      gapHalfWidthMm: 0.9,
      // The shaft, pulled towards the chest and up.
      stepMm: { x: 4.5, y: 0.8 },
      fadeMm: 120,
    },
    sampledField(humerus.outline, 0.8),
    random,
  );
}

/** The plate of the upper humerus is a tent: its top under the tubercle, its foot at the inner edge of the head. */
export function humeralGrowthPlate(place: (point: Point) => Point): GrowthPlate {
  const course = pointsOf([-34, -12, -24, -8, -14, -1, -7, 3, 2, -3, 10, -11, 18, -17, 28, -21]).map(place);
  return growthPlate('humerus', course, true);
}
