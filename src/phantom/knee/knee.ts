/** The whole knee of a seed: bones, soft parts, what it has, and how it stands on the film. */
import type { Technique } from '../film/exposure.ts';
import { coarserMarker } from '../film/coarser.ts';
import type { FilmFrame, Pose } from '../film/filmGrid.ts';
import { placed, pointsOf, type Point } from '../film/geometry.ts';
import { smoothCourse } from '../film/course.ts';
import { plateDensity, product } from '../film/growthPlate.ts';
import { sampledField } from '../film/outlineField.ts';
import { createRandom } from '../film/random.ts';
import type { DenseLine, Scene } from '../film/scene.ts';
import type { Bone } from '../film/bone.ts';
import { COMPARTMENT_MM, kneeBones } from './kneeBones.ts';
import {
  kneeFracture,
  kneeGrowthPlates,
  sclerosis,
  WEAR,
  type KneeFinding,
  type KneeGrade,
} from './kneeFindings.ts';
import { tibialPlate, totalKnee } from './kneeMetal.ts';
import { FEMUR_PLATES, TIBIA_PLATES } from './kneeShapes.ts';
import { kneeParts, kneeSkin } from './kneeSoft.ts';

/** The origin of the knee is the middle of its plateau. */
export const KNEE_FRAME: FilmFrame = {
  rows: 1240,
  columns: 960,
  spacingMm: 0.2,
  exposedField: { left: 40, top: 36, right: 920, bottom: 1204 },
  origin: { x: 484, y: 650 },
};

export const KNEE_TECHNIQUE: Technique = {
  focalBlurPx: 1,
  scatter: 0.012,
  quantumNoise: 0.0065,
  enhancement: 0.9,
  enhancedDetailPx: 9,
  airStored: 170,
  storedPerNeper: 1500,
};

const BEAM_HARDNESS = 0.6;
const FIELD_STEP_MM = 0.7;

export interface Knee extends Scene {
  readonly pose: Pose;
}

export interface KneePlan {
  readonly seed: number;
  readonly finding: KneeFinding | null;
  readonly isLeft: boolean;
  readonly grade?: KneeGrade | null;
  /** Side of a pixel over that of the frame. */
  readonly coarseness?: number;
}

export function buildKnee({ seed, finding, isLeft, grade = null, coarseness = 1 }: KneePlan): Knee {
  const random = createRandom(seed);
  const pose: Pose = {
    scale: random.between(0.96, 1.02),
    tiltDeg: random.between(-2, 2),
    shiftMm: { x: random.between(-2, 2), y: random.between(-3, 3) },
    isMirrored: isLeft,
  };
  const { bones, femurStance } = kneeBones(finding, random, grade);
  const inJoint = (point: Point) => placed(point, femurStance);
  const plates = kneeGrowthPlates(finding === 'growth-plates');
  const isBroken = finding === 'plateau-fracture' || finding === 'femur-fracture';
  const broken = finding === 'femur-fracture' ? bones[0] : bones[1];
  const dense = grade === null ? (finding === 'arthrosis' ? undefined : 0) : WEAR[grade].sclerosis;
  const marker = { letter: isLeft ? 'G' : 'D', at: { x: isLeft ? 858 : 102, y: 236 }, heightPx: 46 } as const;
  return {
    bones: bones.map((bone) => ({ ...bone, ...densityOf(bone, dense, inJoint, plates) })),
    skin: kneeSkin(),
    fracture: isBroken
      ? kneeFracture(finding, broken, finding === 'femur-fracture' ? inJoint : same, random)
      : null,
    fieldOf: (outline) => sampledField(outline, FIELD_STEP_MM),
    body: { parts: kneeParts(), lines: finding === 'prosthesis' ? [] : jointLines(inJoint) },
    hardness: BEAM_HARDNESS,
    streaks: 0.5,
    metal: finding === 'plate' ? tibialPlate() : finding === 'prosthesis' ? totalKnee() : [],
    marker: coarserMarker(marker, coarseness),
    growthPlates: finding === 'growth-plates' ? plates : [],
    pose,
  };
}

/** `dense`: strength of the sclerosis; the usual one of an arthrosis where it is left out. */
function densityOf(
  { name }: Bone,
  dense: number | undefined,
  inJoint: (point: Point) => Point,
  plates: ReturnType<typeof kneeGrowthPlates>,
): Pick<Bone, 'density'> {
  const own = plates.filter(({ bone }) => bone === name).map(plateDensity);
  const notch = inJoint({ x: 0, y: 17 });
  const worn = { x: COMPARTMENT_MM, y: name === 'femur' ? inJoint({ x: COMPARTMENT_MM, y: 0 }).y : -1.5 };
  const density = product([
    ...own,
    ...(name === 'femur' ? [hollow(notch, 12.5, 11, 0.3)] : []),
    ...(dense !== 0 && (name === 'femur' || name === 'tibia')
      ? [sclerosis(worn, 15, name === 'tibia' ? 9 : 6, dense)]
      : []),
  ]);
  return density ? { density } : {};
}

/** Less bone in the way, soft at its edge: the notch behind the trochlea. */
function hollow(centre: Point, halfWidthMm: number, halfHeightMm: number, share: number) {
  return (x: number, y: number): number => {
    const across = (x - centre.x) / halfWidthMm;
    const up = (y - centre.y) / halfHeightMm;
    const square = across * across + up * up;
    return 1 - share * Math.exp(-square * square);
  };
}

function jointLines(inJoint: (point: Point) => Point): DenseLine[] {
  const femur = FEMUR_PLATES.map((course) => smoothCourse(pointsOf(course), 6).map(inJoint));
  const tibia = TIBIA_PLATES.map((course) => smoothCourse(pointsOf(course), 6));
  const faint = (at: number) => at >= 2;
  return [
    ...femur.map((course, at) => ({ course, halfWidthMm: 0.75, nepers: faint(at) ? 0.22 : 0.42 })),
    ...tibia.map((course, at) => ({
      course,
      halfWidthMm: faint(at) ? 1 : 0.8,
      nepers: faint(at) ? 0.3 : 0.6,
    })),
  ];
}

function same(point: Point): Point {
  return point;
}
