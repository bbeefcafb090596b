/** The whole lower limb of a seed: how its bones stand, soft parts, the dense lines of hip and knee, its place on the film. */
import { smoothCourse } from '../film/course.ts';
import type { Technique } from '../film/exposure.ts';
import type { FilmFrame, Pose } from '../film/filmGrid.ts';
import { placed, pointsOf, type Stance } from '../film/geometry.ts';
import { sampledField } from '../film/outlineField.ts';
import { createRandom } from '../film/random.ts';
import type { DenseLine, Scene } from '../film/scene.ts';
import type { Controls } from '../film/variedOutline.ts';
import { FEMUR_PLATES, TIBIA_PLATES } from '../knee/kneeShapes.ts';
import { legAxes, type Alignment, type LegAxes } from './legAxes.ts';
import { legBones } from './legBones.ts';
import { PELVIC_LINES } from './legShapes.ts';
import { legMuscles, legSkin } from './legSoft.ts';

/** The origin is the middle of the tangent to the femoral condyles. */
export const LEG_FRAME: FilmFrame = {
  rows: 2080,
  columns: 640,
  spacingMm: 0.45,
  exposedField: { left: 18, top: 20, right: 622, bottom: 2060 },
  origin: { x: 322, y: 1166 },
};

export const LEG_TECHNIQUE: Technique = {
  focalBlurPx: 0.8,
  scatter: 0.016,
  quantumNoise: 0.0075,
  enhancement: 1.1,
  enhancedDetailPx: 8,
  airStored: 150,
  storedPerNeper: 1500,
};

const BEAM_HARDNESS = 0.46;
const FIELD_STEP_MM = 1.2;

export interface Leg extends Scene {
  readonly pose: Pose;
  readonly axes: LegAxes;
}

export function buildLeg(seed: number, alignment: Alignment | null, isLeft: boolean): Leg {
  const random = createRandom(seed);
  const pose: Pose = {
    scale: random.between(0.96, 1),
    tiltDeg: random.between(-0.8, 0.8),
    shiftMm: { x: random.between(-3, 3), y: random.between(-3, 3) },
    isMirrored: isLeft,
  };
  const axes = legAxes(alignment, random);
  return {
    bones: legBones(axes),
    skin: legSkin(axes),
    fracture: null,
    fieldOf: (outline) => sampledField(outline, FIELD_STEP_MM),
    body: { parts: legMuscles(axes), lines: lines(axes) },
    hardness: BEAM_HARDNESS,
    streaks: 0.3,
    marker: { letter: isLeft ? 'G' : 'D', at: { x: isLeft ? 590 : 50, y: 1500 }, heightPx: 34 },
    pose,
    axes,
  };
}

function lines({ condyles, plateau, hip }: LegAxes): DenseLine[] {
  const line = (course: Controls, stance: Stance, nepers: number, halfWidthMm = 0.9): DenseLine => ({
    course: smoothCourse(pointsOf(course), 6).map((point) => placed(point, stance)),
    nepers,
    halfWidthMm,
  });
  const pelvic: Stance = { origin: hip.origin, angleDeg: 0 };
  return [
    ...FEMUR_PLATES.map((course) => line(course, condyles, 0.3)),
    ...TIBIA_PLATES.slice(0, 2).map((course) => line(course, plateau, 0.5)),
    ...PELVIC_LINES.map(({ course, nepers }) => line(course, pelvic, nepers, 1.1)),
  ];
}
