/** The five rays, metacarpal to fingertip: lengths and widths of an adult hand, varied a little by the seed. */
import type { Bone } from '../film/bone.ts';
import { ovalAround, placed, smoothOutline, type Point } from '../film/geometry.ts';
import type { BoneName, Finger } from './handBones.ts';
import { longBone, type LongBoneShape, type LongBoneSize } from './longBone.ts';
import type { Random } from '../film/random.ts';

export interface Ray {
  readonly finger: Finger;
  readonly bones: readonly Bone[];
}

interface RayPlan {
  readonly finger: Finger;
  readonly base: Point;
  /** Angle of each bone from the axis of the forearm, positive towards the thumb. */
  readonly anglesDeg: readonly number[];
  /** length, base, waist, head half widths, cortex; all in millimetres. */
  readonly sizes: readonly (readonly [number, number, number, number, number])[];
}

/** Cartilage is not seen: two bones of a joint stand this far apart. */
const JOINT_SPACE_MM = 1.3;

const PLANS: readonly RayPlan[] = [
  {
    finger: 1,
    base: { x: 30.4, y: 25.8 },
    anglesDeg: [37, 29, 24],
    sizes: [
      [44, 7.8, 5, 7.3, 2],
      [30, 7.4, 4.6, 6.2, 1.6],
      [22, 7, 3.6, 4.8, 1.2],
    ],
  },
  {
    finger: 2,
    base: { x: 12.6, y: 33.5 },
    anglesDeg: [8, 9, 8, 7],
    sizes: [
      [64, 7.8, 4.3, 7.5, 2.1],
      [39, 7.6, 4.6, 5.7, 1.7],
      [23.5, 6.9, 4, 5, 1.4],
      [17.5, 5.8, 2.6, 4.1, 1],
    ],
  },
  {
    finger: 3,
    base: { x: -0.2, y: 34 },
    anglesDeg: [1.5, 1, 1, 0.5],
    sizes: [
      [61, 6.7, 4.3, 7.4, 2.1],
      [43, 7.7, 4.7, 5.8, 1.8],
      [28, 7, 4.1, 5.2, 1.5],
      [18.5, 5.9, 2.7, 4.3, 1],
    ],
  },
  {
    finger: 4,
    base: { x: -12, y: 33 },
    anglesDeg: [-5, -7, -7, -6],
    sizes: [
      [55, 5.8, 3.6, 6.6, 1.8],
      [40, 7.1, 4.3, 5.4, 1.7],
      [26.5, 6.5, 3.8, 4.8, 1.4],
      [18.5, 5.6, 2.5, 4.2, 1],
    ],
  },
  {
    finger: 5,
    base: { x: -21.5, y: 30 },
    anglesDeg: [-13, -16, -15, -11],
    sizes: [
      [51, 6.5, 3.7, 6.2, 1.8],
      [32, 6.5, 3.7, 4.6, 1.5],
      [18.5, 5.6, 3.2, 4.1, 1.2],
      [16, 4.8, 2.2, 3.5, 0.9],
    ],
  },
];

export function buildRays(random: Random): Ray[] {
  return PLANS.map((plan) => buildRay(plan, random));
}

function buildRay(plan: RayPlan, random: Random): Ray {
  const spreadDeg = random.between(-2, 2);
  let origin = plan.base;
  const bones = plan.sizes.map((widths, index) => {
    const angleDeg = (plan.anglesDeg[index] ?? 0) + (index === 0 ? spreadDeg / 2 : spreadDeg);
    const size = variedSize(widths, random);
    const shape = shapeOf(index, plan.sizes.length);
    const bone = longBone(nameOf(plan.finger, index), shape, size, { origin, angleDeg }, random);
    origin = placed({ x: 0, y: size.lengthMm + JOINT_SPACE_MM }, { origin, angleDeg });
    return bone;
  });
  return { finger: plan.finger, bones };
}

function shapeOf(index: number, count: number): LongBoneShape {
  if (index === 0) return 'metacarpal';
  return index === count - 1 ? 'distal-phalanx' : 'phalanx';
}

function nameOf(finger: Finger, index: number): BoneName {
  if (index === 0) return `metacarpal-${finger}`;
  if (index === 1) return `proximal-phalanx-${finger}`;
  return index === 2 && finger !== 1 ? `middle-phalanx-${finger}` : `distal-phalanx-${finger}`;
}

function variedSize(size: RayPlan['sizes'][number], random: Random): LongBoneSize {
  const long = random.between(0.97, 1.03);
  const wide = random.between(0.96, 1.04);
  const [lengthMm, baseMm, waistMm, headMm, cortexMm] = size;
  return {
    lengthMm: lengthMm * long,
    baseMm: baseMm * wide,
    waistMm: waistMm * wide,
    headMm: headMm * wide,
    cortexMm: cortexMm * random.between(0.9, 1.1),
  };
}

/** The two sesamoids in front of the head of the first metacarpal. */
export function buildSesamoids([thumb]: readonly Ray[], random: Random): Bone[] {
  const [base, head] = thumb?.bones[0]?.axis ?? [];
  if (base === undefined || head === undefined) return [];
  const angleDeg = (Math.atan2(head.x - base.x, head.y - base.y) * 180) / Math.PI;
  return (['radial', 'ulnar'] as const).map((side) => {
    const radiusMm = random.between(2.1, 2.7);
    const centre = placed({ x: side === 'radial' ? 3.6 : -4, y: -3.2 }, { origin: head, angleDeg });
    const outline = smoothOutline(ovalAround(centre, radiusMm, radiusMm * 1.3), 6);
    const axis = [
      { x: centre.x, y: centre.y - radiusMm },
      { x: centre.x, y: centre.y + radiusMm },
    ] as const;
    const level = { at: 0, halfWidthMm: radiusMm, cortexMm: 0.5, spongiosa: 1 };
    return { name: `sesamoid-${side}` as const, outline, axis, depthRatio: 0.8, levels: [level] };
  });
}
