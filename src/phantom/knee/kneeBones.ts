/** The four bones of a knee as they stand to each other: how wide the joint is on either side, and what the finding changes. */
import type { Bone, BoneLevels } from '../film/bone.ts';
import { pointsOf, placed, smoothOutline, type Point, type Stance } from '../film/geometry.ts';
import type { Random } from '../film/random.ts';
import { coarseTrabeculae } from '../film/trabeculae.ts';
import { variedControls, type Controls } from '../film/variedOutline.ts';
import * as shapes from './kneeShapes.ts';
import { OSTEOPHYTES, WEAR, type KneeFinding, type KneeGrade } from './kneeFindings.ts';
import { TIBIAL_CUT_MM } from './kneeMetal.ts';

export type KneeBoneName = 'femur' | 'tibia' | 'fibula' | 'patella';

export interface KneeBones {
  readonly bones: readonly [Bone<'femur'>, Bone<'tibia'>, Bone<'fibula'>, Bone<'patella'>];
  /** From the femur's own frame, tangent to its condyles, to that of the tibia. */
  readonly femurStance: Stance;
}

/** Middle of each compartment from the middle of the knee. */
export const COMPARTMENT_MM = 26;
const SPREAD_MM = 0.35;
const OUTLINE_STEPS = 6;

export function kneeBones(
  finding: KneeFinding | null,
  random: Random,
  grade: KneeGrade | null = null,
): KneeBones {
  const wear = grade === null ? null : WEAR[grade];
  const widths = { medial: random.between(4.2, 5), lateral: random.between(4.8, 5.8) };
  const worn = { medial: random.between(1, 1.5), lateral: widths.lateral + 0.5 };
  const graded = wear && {
    medial: widths.medial * wear.space,
    lateral: widths.lateral + 0.5 * (1 - wear.space),
  };
  const { medial, lateral } = graded ?? (finding === 'arthrosis' ? worn : widths);
  const angleDeg = (Math.asin((lateral - medial) / (2 * COMPARTMENT_MM)) * 180) / Math.PI;
  // The plateau's two facets lie 1 mm under its middle.
  const femurStance: Stance = { origin: { x: 0, y: (medial + lateral) / 2 - 1 }, angleDeg };
  const spurLength = wear?.spurs ?? (finding === 'arthrosis' ? 1 : 0);
  const femur = withSpurs(shapes.FEMUR, OSTEOPHYTES.femur, spurLength);
  const tibia = withSpurs(shapes.TIBIA, OSTEOPHYTES.tibia, spurLength);
  const still: Stance = { origin: { x: 0, y: 0 }, angleDeg: 0 };
  const bones = [
    boneOf('femur', femur, shapes.FEMUR_AXIS, shapes.FEMUR_LEVELS, 1, femurStance, random),
    boneOf('tibia', tibia, shapes.TIBIA_AXIS, shapes.TIBIA_LEVELS, 0.96, still, random),
    boneOf('fibula', pointsOf(shapes.FIBULA), shapes.FIBULA_AXIS, shapes.FIBULA_LEVELS, 0.95, still, random),
    boneOf(
      'patella',
      pointsOf(shapes.PATELLA),
      shapes.PATELLA_AXIS,
      shapes.PATELLA_LEVELS,
      0.3,
      femurStance,
      random,
    ),
  ] as const;
  if (finding !== 'prosthesis') return { bones, femurStance };
  const [first, second, third, fourth] = bones;
  return { bones: [first, sawn(second), third, fourth], femurStance };
}

function boneOf<Name extends KneeBoneName>(
  name: Name,
  controls: readonly Point[],
  axis: Controls,
  levels: BoneLevels,
  depthRatio: number,
  stance: Stance,
  random: Random,
): Bone<Name> {
  const varied = variedControls(
    controls.flatMap(({ x, y }) => [x, y]),
    SPREAD_MM,
    random,
  );
  const [proximal = { x: 0, y: 0 }, distal = proximal] = pointsOf(axis);
  return {
    name,
    outline: smoothOutline(varied, OUTLINE_STEPS).map((point) => placed(point, stance)),
    axis: [placed(proximal, stance), placed(distal, stance)],
    depthRatio,
    levels,
    trabeculae: coarseTrabeculae,
  };
}

function withSpurs(
  controls: Controls,
  spurs: readonly { readonly near: Point; readonly to: Point }[],
  length: number,
): Point[] {
  return pointsOf(controls).map((point) => {
    const spur = spurs.find(({ near }) => near.x === point.x && near.y === point.y);
    if (spur === undefined || length === 0) return point;
    if (length === 1) return spur.to;
    return { x: point.x + (spur.to.x - point.x) * length, y: point.y + (spur.to.y - point.y) * length };
  });
}

/** The surgeon's cut: nothing of the tibia above it. */
function sawn(tibia: Bone<'tibia'>): Bone<'tibia'> {
  const outline = tibia.outline.map(({ x, y }) => ({ x, y: Math.min(y, TIBIAL_CUT_MM) }));
  return { ...tibia, outline: outline.filter((point, at) => at === 0 || !isSame(point, outline[at - 1])) };
}

function isSame(a: Point, b: Point | undefined): boolean {
  return a.x === b?.x && a.y === b.y;
}
