/**
 * Soft tissue: rounded cones around the finger bones, one outline for palm and forearm, melted into each other so that
 * the webs between the fingers are round. A field gives the depth under the skin and the half thickness of the part.
 */
import { assert } from '../../foundation/index.ts';
import type { Bone } from '../film/bone.ts';
import { placed, smoothOutline, type Point } from '../film/geometry.ts';
import { outlineField } from '../film/outlineField.ts';
import type { SkinField } from '../film/scene.ts';
import type { Ray } from './rays.ts';

interface Cone {
  readonly from: Point;
  readonly to: Point;
  readonly fromMm: number;
  readonly toMm: number;
}

const MELT_MM = 3.5;
const PALM_HALF_THICKNESS_MM = 17;
const TIP_PULP_MM = 4;

export function skinField(rays: readonly Ray[], radiusToThumbMm: number): SkinField {
  const cones = rays.flatMap(fingerCones);
  const palm = outlineField(smoothOutline(palmControls(rays, radiusToThumbMm), 6));
  return (x, y, reading) => {
    let depth = palm.depthAt(x, y);
    let weight = Math.exp(clamp(depth / 4));
    let weighted = weight * PALM_HALF_THICKNESS_MM;
    for (const cone of cones) {
      const coneDepth = depthInCone(cone, x, y);
      if (coneDepth < -12) continue;
      const coneWeight = Math.exp(clamp(coneDepth / 4));
      weight += coneWeight;
      weighted += coneWeight * coneRadius(cone, x, y);
      depth = meltedMax(depth, coneDepth);
    }
    reading.depthMm = depth;
    reading.halfThicknessMm = weighted / weight;
  };
}

/** A cone a bone: the thumb from its metacarpal on, the fingers from their proximal phalanx on. */
function fingerCones({ finger, bones }: Ray): Cone[] {
  const radii = SKIN_RADII_MM[finger - 1] ?? [];
  const first = finger === 1 ? 0 : 1;
  return bones.slice(first).map((bone, index) => ({
    from: bone.axis[0],
    to:
      index === bones.length - first - 1 ? beyond(bone, TIP_PULP_MM - (radii[index + 1] ?? 0)) : bone.axis[1],
    fromMm: radii[index] ?? 0,
    toMm: radii[index + 1] ?? 0,
  }));
}

/** At the base of the first cone, then at the end of each. */
const SKIN_RADII_MM: readonly (readonly number[])[] = [
  [15, 11.5, 10.3, 7.6],
  [10.8, 9.6, 8.6, 6.6],
  [11, 9.8, 8.8, 6.9],
  [10.4, 9.2, 8.3, 6.5],
  [9.4, 8, 7.2, 5.7],
];

function beyond(bone: Bone, mm: number): Point {
  const [base, head] = bone.axis;
  const length = Math.hypot(head.x - base.x, head.y - base.y);
  return {
    x: head.x + ((head.x - base.x) / length) * mm,
    y: head.y + ((head.y - base.y) / length) * mm,
  };
}

/** Around the palm against the clock, from the forearm on the thumb side to the forearm on the other. */
function palmControls(rays: readonly Ray[], wristMm: number): Point[] {
  const at = (finger: number, bone: number, along: number, across: number) =>
    besideBone(rays[finger - 1]?.bones[bone], along, across);
  return [
    { x: 27, y: -90 },
    { x: 27, y: -45 },
    { x: 30, y: -16 },
    { x: wristMm, y: 6 },
    at(1, 0, 0.1, 10),
    at(1, 0, 0.6, 9),
    at(1, 0, 0.98, 4),
    at(1, 0, 1, -9),
    at(2, 0, 0.66, 12),
    at(2, 0, 0.96, 11.5),
    at(2, 1, 0.36, 9),
    at(2, 1, 0.42, -9),
    at(3, 1, 0.42, 9),
    at(3, 1, 0.42, -9),
    at(4, 1, 0.42, 9),
    at(4, 1, 0.38, -8),
    at(5, 1, 0.42, 7),
    at(5, 1, 0.34, -8),
    at(5, 0, 0.95, -11),
    at(5, 0, 0.5, -12),
    at(5, 0, 0.05, -13),
    { x: -33, y: 10 },
    { x: -32, y: -8 },
    { x: -33, y: -40 },
    { x: -34, y: -90 },
  ];
}

function besideBone(bone: Bone | undefined, along: number, acrossMm: number): Point {
  assert(bone !== undefined, () => 'a ray without its bone');
  const [base, head] = bone.axis;
  const length = Math.hypot(head.x - base.x, head.y - base.y);
  const angleDeg = (Math.atan2(head.x - base.x, head.y - base.y) * 180) / Math.PI;
  return placed({ x: acrossMm, y: along * length }, { origin: base, angleDeg });
}

function shareAlong({ from, to }: Cone, x: number, y: number): number {
  const ex = to.x - from.x;
  const ey = to.y - from.y;
  return Math.min(1, Math.max(0, ((x - from.x) * ex + (y - from.y) * ey) / (ex * ex + ey * ey)));
}

function coneRadius(cone: Cone, x: number, y: number): number {
  return cone.fromMm + (cone.toMm - cone.fromMm) * shareAlong(cone, x, y);
}

function depthInCone(cone: Cone, x: number, y: number): number {
  const share = shareAlong(cone, x, y);
  const dx = x - (cone.from.x + (cone.to.x - cone.from.x) * share);
  const dy = y - (cone.from.y + (cone.to.y - cone.from.y) * share);
  return cone.fromMm + (cone.toMm - cone.fromMm) * share - Math.sqrt(dx * dx + dy * dy);
}

/** Polynomial smooth maximum: round where two depths are nearly equal, exact elsewhere. */
function meltedMax(a: number, b: number): number {
  const overlap = Math.max(0, MELT_MM - Math.abs(a - b)) / MELT_MM;
  return Math.max(a, b) + (overlap * overlap * MELT_MM) / 4;
}

function clamp(exponent: number): number {
  return Math.min(8, Math.max(-8, exponent));
}
