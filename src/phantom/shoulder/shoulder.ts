/** The whole shoulder of a seed: bones, ribs, soft parts, what it has, and how it stands on the film. */
import type { Bone, BoneLevels } from '../film/bone.ts';
import { smoothCourse } from '../film/course.ts';
import type { Technique } from '../film/exposure.ts';
import type { FilmFrame, Pose } from '../film/filmGrid.ts';
import { placed, pointsOf, smoothOutline, type Point, type Stance } from '../film/geometry.ts';
import { plateDensity } from '../film/growthPlate.ts';
import { strip } from '../film/metal.ts';
import { sampledField } from '../film/outlineField.ts';
import { createRandom } from '../film/random.ts';
import type { Scene } from '../film/scene.ts';
import { coarseTrabeculae } from '../film/trabeculae.ts';
import type { Controls } from '../film/variedOutline.ts';
import { humeralGrowthPlate, humeralStance, neckFracture, type ShoulderFinding } from './shoulderFindings.ts';
import * as shapes from './shoulderShapes.ts';
import { shoulderParts, shoulderSkin } from './shoulderSoft.ts';

/** The origin is the middle of the humeral head in its socket. */
export const SHOULDER_FRAME: FilmFrame = {
  rows: 1040,
  columns: 920,
  spacingMm: 0.25,
  exposedField: { left: 34, top: 30, right: 886, bottom: 1010 },
  origin: { x: 322, y: 380 },
};

export const SHOULDER_TECHNIQUE: Technique = {
  focalBlurPx: 0.9,
  scatter: 0.014,
  quantumNoise: 0.007,
  enhancement: 1,
  enhancedDetailPx: 9,
  airStored: 160,
  storedPerNeper: 1550,
};

const BEAM_HARDNESS = 0.5;
const FIELD_STEP_MM = 0.8;

export interface Shoulder extends Scene {
  readonly pose: Pose;
  readonly humeralHead: Point;
}

export function buildShoulder(seed: number, finding: ShoulderFinding | null, isLeft: boolean): Shoulder {
  const random = createRandom(seed);
  const pose: Pose = {
    scale: random.between(0.96, 1.02),
    tiltDeg: random.between(-2, 2),
    shiftMm: { x: random.between(-2, 2), y: random.between(-2, 2) },
    isMirrored: isLeft,
  };
  const stance = humeralStance(finding, random);
  const humerus = humerusAt(stance);
  const plate = finding === 'growth-plate' ? humeralGrowthPlate((point) => placed(point, stance)) : null;
  return {
    bones: [
      ...ribs(),
      bone(
        'scapula',
        shapes.SCAPULA,
        [
          { x: 28, y: 0 },
          { x: 100, y: -20 },
        ],
        shapes.SCAPULA_LEVELS,
        1,
      ),
      bone(
        'coracoid',
        shapes.CORACOID,
        [
          { x: 46, y: 24 },
          { x: 22, y: 14 },
        ],
        shapes.PROCESS_LEVELS,
        1,
      ),
      plate ? { ...humerus, density: plateDensity(plate) } : humerus,
      bone(
        'acromion',
        shapes.ACROMION,
        [
          { x: 56, y: 26 },
          { x: -20, y: 40 },
        ],
        shapes.PROCESS_LEVELS,
        1,
      ),
      bone(
        'clavicle',
        shapes.CLAVICLE,
        [
          { x: 18, y: 45 },
          { x: 180, y: 32 },
        ],
        shapes.CLAVICLE_LEVELS,
        0.9,
      ),
    ],
    skin: shoulderSkin(),
    fracture: finding === 'neck-fracture' ? neckFracture(humerus, random) : null,
    fieldOf: (outline) => sampledField(outline, FIELD_STEP_MM),
    body: {
      parts: shoulderParts(),
      lines: shapes.SCAPULAR_LINES.map(({ course, nepers, mm }) => ({
        course: smoothCourse(pointsOf(course), 6),
        halfWidthMm: mm,
        nepers,
      })),
    },
    hardness: BEAM_HARDNESS,
    streaks: 0.35,
    marker: { letter: isLeft ? 'G' : 'D', at: { x: isLeft ? 829 : 90, y: 196 }, heightPx: 42 },
    growthPlates: plate ? [plate] : [],
    pose,
    humeralHead: stance.origin,
  };
}

function bone(
  name: string,
  controls: Controls,
  axis: readonly [Point, Point],
  levels: BoneLevels,
  depthRatio: number,
): Bone {
  const outline = smoothOutline(pointsOf(controls), 6);
  return { name, outline, axis, depthRatio, levels, trabeculae: coarseTrabeculae };
}

/** Round the head, which is a circle, then the rest of the bone. */
function humerusAt(stance: Stance): Bone {
  const head = Array.from({ length: 16 }, (_, step) => {
    const angle = ((-40 + step * 10) * Math.PI) / 180;
    return { x: shapes.HEAD_RADIUS_MM * Math.cos(angle), y: shapes.HEAD_RADIUS_MM * Math.sin(angle) };
  });
  const outline = smoothOutline([...head, ...pointsOf(shapes.HUMERUS)], 5);
  const axis = [placed({ x: 0, y: 24 }, stance), placed({ x: -15, y: -190 }, stance)] as const;
  return {
    name: 'humerus',
    outline: outline.map((point) => placed(point, stance)),
    axis,
    depthRatio: 0.95,
    levels: shapes.HUMERUS_LEVELS,
    trabeculae: coarseTrabeculae,
  };
}

/** From the spine round the chest wall to the front, where a rib is thinner. */
function ribs(): Bone[] {
  return Array.from({ length: shapes.RIB_COUNT }, (_, number) => {
    const widen = 6 * number;
    const drop = number * shapes.RIB_STEP_MM;
    const middle = smoothCourse(pointsOf(shapes.RIB), 5).map(({ x, y }) => ({
      x: x - (widen * Math.max(0, 180 - x)) / 84,
      y: y - drop,
    }));
    return {
      name: `rib-${number + 1}`,
      outline: strip(middle, shapes.RIB_WIDTH_MM),
      axis: [
        { x: 180, y: 0 },
        { x: 96, y: 0 },
      ],
      depthRatio: 1,
      levels: shapes.RIB_LEVELS,
      density: (_x, y) => 0.55 + 0.45 * Math.min(1, Math.max(0, (y + drop + 30) / 24)),
    };
  });
}
