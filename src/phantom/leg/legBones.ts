/** The bones of the limb: each long one from the ends of its two joints and a shaft drawn between them. */
import type { Bone, BoneLevels } from '../film/bone.ts';
import { placed, pointsOf, smoothOutline, type Point, type Stance } from '../film/geometry.ts';
import { coarseTrabeculae } from '../film/trabeculae.ts';
import type { Controls } from '../film/variedOutline.ts';
import { FEMUR, FIBULA, PATELLA, PATELLA_LEVELS, TIBIA } from '../knee/kneeShapes.ts';
import type { LegAxes } from './legAxes.ts';
import * as shapes from './legShapes.ts';

const OUTLINE_STEPS = 6;
/** What of the knee's own shapes is kept of each bone; beyond, the shaft goes on to the other joint. */
const KNEE_END_MM = { femur: 100, tibia: -85, fibula: -65 };

export function legBones(axes: LegAxes): Bone[] {
  const { condyles, plateau, hip, ankle, knee } = axes;
  const pelvic: Stance = { origin: hip.origin, angleDeg: 0 };
  return [
    flatBone('ilium', shapes.ILIUM, pelvic),
    { ...flatBone('ischiopubis', shapes.ISCHIOPUBIS, pelvic), density: foramen(hip.origin, 1) },
    {
      ...flatBone('ischiopubis-left', mirrored(shapes.ISCHIOPUBIS), pelvic),
      density: foramen(hip.origin, -1),
    },
    { ...flatBone('sacrum', shapes.SACRUM, pelvic), depthRatio: 0.8 },
    bone('femur', femurOutline(condyles, hip), [hip.origin, condyles.origin], shapes.FEMUR_LEVELS),
    bone('patella', at(PATELLA, condyles), [at(PATELLA, condyles)[0] ?? knee, knee], PATELLA_LEVELS, 0.3),
    bone('tibia', tibiaOutline(plateau, ankle), [plateau.origin, ankle.origin], shapes.TIBIA_LEVELS),
    bone('fibula', fibulaOutline(plateau, ankle), [plateau.origin, ankle.origin], shapes.FIBULA_LEVELS),
    bone('talus', at(shapes.TALUS, ankle), [ankle.origin, below(ankle.origin)], shapes.TARSAL_LEVELS),
    bone(
      'calcaneus',
      at(shapes.CALCANEUS, ankle),
      [ankle.origin, below(ankle.origin)],
      shapes.TARSAL_LEVELS,
      1.2,
    ),
  ];
}

function bone(
  name: string,
  controls: readonly Point[],
  axis: readonly [Point, Point],
  levels: BoneLevels,
  depthRatio = 0.96,
): Bone {
  const outline = smoothOutline(controls, OUTLINE_STEPS);
  return { name, outline, axis, depthRatio, levels, trabeculae: coarseTrabeculae };
}

function flatBone(name: string, controls: Controls, stance: Stance): Bone {
  const points = at(controls, stance);
  return bone(name, points, [stance.origin, below(stance.origin)], shapes.FLAT_LEVELS, 1);
}

/** Round the head, down the outer side, round the condyles, up the inner side. */
function femurOutline(condyles: Stance, hip: Stance): Point[] {
  const radius = shapes.HEAD_RADIUS_MM;
  const head = Array.from({ length: 16 }, (_, step) => {
    const angle = ((-62 + step * 15) * Math.PI) / 180;
    return placed({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) }, hip);
  });
  const lower = pointsOf(FEMUR).filter(({ y }) => y < KNEE_END_MM.femur);
  const outer = at(shapes.FEMUR_LATERAL, hip);
  const inner = at(shapes.FEMUR_MEDIAL, hip);
  const knee = lower.map((point) => placed(point, condyles));
  return [
    ...head,
    ...outer,
    ...shaft(outer.at(-1), knee[0]),
    ...knee,
    ...shaft(knee.at(-1), inner[0]),
    ...inner,
  ];
}

/** Over the plateau from its outer edge, down the inner side, round the ankle, up the outer side. */
function tibiaOutline(plateau: Stance, ankle: Stance): Point[] {
  const upper = pointsOf(TIBIA).filter(({ y }) => y > KNEE_END_MM.tibia);
  return joined(upper, plateau, at(shapes.TIBIA_DISTAL, ankle).toReversed());
}

function fibulaOutline(plateau: Stance, ankle: Stance): Point[] {
  const upper = pointsOf(FIBULA).filter(({ y }) => y > KNEE_END_MM.fibula);
  return joined(upper.toReversed(), plateau, at(shapes.FIBULA_DISTAL, ankle).toReversed());
}

function joined(upper: readonly Point[], stance: Stance, lower: readonly Point[]): Point[] {
  // The list begins where the shaft's outer side ends, so that both shafts lie between the two ends.
  const gaps = upper.map((_, index) => gapAfter(upper, index));
  const cut = gaps.indexOf(Math.max(...gaps));
  const ring = [...upper.slice(cut + 1), ...upper.slice(0, cut + 1)];
  const top = ring.map((point) => placed(point, stance));
  return [...top, ...shaft(top.at(-1), lower[0]), ...lower, ...shaft(lower.at(-1), top[0])];
}

/** Large across the open end of the shaft, where both its sides are at one height. */
function gapAfter(ring: readonly Point[], index: number): number {
  const from = ring[index] ?? { x: 0, y: 0 };
  const to = ring[(index + 1) % ring.length] ?? from;
  return Math.abs(to.x - from.x) - Math.abs(to.y - from.y) * 2;
}

/** Three points between, on the straight line. */
function shaft(from: Point | undefined, to: Point | undefined): Point[] {
  if (!from || !to) return [];
  return [0.25, 0.5, 0.75].map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  }));
}

function foramen(hip: Point, side: 1 | -1): (x: number, y: number) => number {
  const { centre, halfWidthMm, halfHeightMm } = shapes.FORAMEN;
  const middle = side === 1 ? centre.x : 2 * shapes.SYMPHYSIS_MM - centre.x;
  return (x, y) => {
    const across = (x - hip.x - middle) / halfWidthMm;
    const up = (y - hip.y - centre.y) / halfHeightMm;
    const square = across * across + up * up;
    return square > 1.3 ? 1 : 1 - Math.exp(-(square ** 6));
  };
}

function mirrored(controls: Controls): Controls {
  return controls.map((value, index) => (index % 2 === 0 ? 2 * shapes.SYMPHYSIS_MM - value : value));
}

function at(controls: Controls, stance: Stance): Point[] {
  return pointsOf(controls).map((point) => placed(point, stance));
}

function below({ x, y }: Point): Point {
  return { x, y: y - 40 };
}
