/** What a knee may have: worn cartilage, growth plates, a broken bone, metal; each as changes to the plain knee. */
import type { Bone } from '../film/bone.ts';
import { lineFracture, type Fracture } from '../film/fracture.ts';
import { pointsOf, type Point } from '../film/geometry.ts';
import { growthPlate, type GrowthPlate } from '../film/growthPlate.ts';
import { sampledField } from '../film/outlineField.ts';
import type { Random } from '../film/random.ts';

export type KneeFinding =
  | 'arthrosis'
  | 'growth-plates'
  | 'plateau-fracture'
  | 'femur-fracture'
  | 'plate'
  | 'prosthesis';

/** Spurs at the edges of the worn compartment, as control points that replace those near them. */
export const OSTEOPHYTES = {
  femur: [
    { near: { x: 40.2, y: 14.5 }, to: { x: 43.4, y: 9.6 } },
    { near: { x: 39, y: 7.4 }, to: { x: 41.4, y: 4 } },
    { near: { x: -39.6, y: 7.6 }, to: { x: -42.2, y: 5.4 } },
  ],
  tibia: [
    { near: { x: 38.8, y: -2.6 }, to: { x: 43.6, y: -0.6 } },
    { near: { x: 39.4, y: -8.6 }, to: { x: 41.6, y: -5.4 } },
    { near: { x: 5.8, y: 8.2 }, to: { x: 5.8, y: 10 } },
    { near: { x: -38, y: -5.5 }, to: { x: -40.6, y: -3 } },
  ],
} as const;

/** Kellgren and Lawrence (1957): none, doubtful, minimal, moderate, severe. */
export type KneeGrade = 0 | 1 | 2 | 3 | 4;

export interface Wear {
  /** Width of the medial compartment over that of the whole knee. */
  readonly space: number;
  /** Length of the spurs over that of a moderate arthrosis. */
  readonly spurs: number;
  /** Bone under the worn surface, beyond what is usual. */
  readonly sclerosis: number;
}

export const WEAR: Readonly<Record<KneeGrade, Wear>> = {
  0: { space: 1, spurs: 0, sclerosis: 0 },
  1: { space: 0.9, spurs: 0.35, sclerosis: 0 },
  2: { space: 0.74, spurs: 0.8, sclerosis: 0.35 },
  3: { space: 0.45, spurs: 1.2, sclerosis: 0.9 },
  4: { space: 0.12, spurs: 1.7, sclerosis: 1.5 },
};
const USUAL_SCLEROSIS = 1.4;

/** Dense bone under the worn surface: thickest in the middle of the compartment, gone 11 mm below the joint. */
export function sclerosis(
  centre: Point,
  halfWidthMm: number,
  depthMm: number,
  strength: number = USUAL_SCLEROSIS,
) {
  return (x: number, y: number): number => {
    const across = (x - centre.x) / halfWidthMm;
    const down = (y - centre.y) / depthMm;
    return 1 + strength * Math.exp(-across * across * across * across - down * down);
  };
}

export function kneeGrowthPlates(isOpen: boolean): GrowthPlate[] {
  return [
    growthPlate('femur', pointsOf([-48, 30, -34, 33.5, -20, 30, -4, 34.5, 12, 31, 28, 34.5, 48, 33]), isOpen),
    growthPlate('tibia', pointsOf([-46, -17, -28, -19.4, -8, -17, 10, -17.6, 28, -19, 46, -16]), isOpen),
    growthPlate('fibula', pointsOf([-50, -28, -38, -28.6, -30, -27.4, -18, -28]), isOpen),
  ];
}

export function kneeFracture(
  finding: 'plateau-fracture' | 'femur-fracture',
  bone: Bone,
  toJoint: (point: Point) => Point,
  random: Random,
): Fracture {
  const isTibia = finding === 'plateau-fracture';
  const course = isTibia
    ? [-16, 6, -17, -4, -21, -20, -28, -36, -36, -52]
    : [-52, 44, -36, 52, -12, 62, 12, 76, 30, 92];
  const shift = random.between(-2, 2);
  const line = pointsOf(course).map(({ x, y }) => toJoint({ x: x + shift, y }));
  return lineFracture(
    {
      bone: bone.name,
      // The lateral fragment of the tibia moves, or the shaft of the femur: what lies to the left of the way.
      course: isTibia ? line.toReversed() : line,
      jagMm: isTibia ? 1.2 : 2,
      gapHalfWidthMm: isTibia ? 0.7 : 0.85,
      stepMm: isTibia ? { x: -1.4, y: -1.8 } : { x: -2.6, y: 0.6 },
      fadeMm: isTibia ? 60 : 45,
    },
    sampledField(bone.outline, 0.8),
    random,
  );
}
