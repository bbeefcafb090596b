/**
 * A transverse fracture of the distal radius: a jagged radiolucent line, and a step of the distal fragment that fades
 * out towards the joint, so that the film differs from its unfractured twin around the line only.
 */
import type { Bone } from '../film/bone.ts';
import type { Fracture } from '../film/fracture.ts';
import type { Box, Point } from '../film/geometry.ts';
import { outlineField } from '../film/outlineField.ts';
import { smoothNoise, type Random } from '../film/random.ts';

const STEP_MM = 1.6;
const STEP_FADES_OVER_MM = 9;
const GAP_HALF_WIDTH_MM = 0.42;
const BONE_LEFT_IN_GAP = 0.3;

export function distalRadiusFracture(radius: Bone, random: Random): Fracture {
  const heightMm = random.between(-21, -16);
  const tilt = random.between(-0.12, 0.12);
  const course = random.between(0, 1000);
  const lineY = (x: number) =>
    heightMm + tilt * (x - 8) + 0.8 * smoothNoise(x / 2.6, course, 1) + 0.5 * smoothNoise(x / 0.9, course, 2);
  const stepMm = random.between(0.8, 1) * STEP_MM;
  return {
    bone: radius.name,
    box: boxOf(radius, lineY),
    course: lineOf(radius, lineY),
    reachMm: 0,
    origin: (x, y) => {
      const above = y - lineY(x);
      const share = above < 0 ? 0 : Math.max(0, 1 - above / STEP_FADES_OVER_MM);
      return { x: x - stepMm * share, y };
    },
    remaining: (x, y) => {
      const distance = (y - lineY(x)) / GAP_HALF_WIDTH_MM;
      return 1 - (1 - BONE_LEFT_IN_GAP) * Math.exp(-distance * distance);
    },
  };
}

function lineOf(radius: Bone, lineY: (x: number) => number): Point[] {
  const field = outlineField(radius.outline);
  const line = Array.from({ length: 80 }, (_, at) => ({ x: at / 2 - 10, y: lineY(at / 2 - 10) }));
  return line.filter(({ x, y }) => field.depthAt(x, y) > 0);
}

function boxOf(radius: Bone, lineY: (x: number) => number): Box {
  const near = radius.outline.filter(({ x, y }) => y > lineY(x) - 3 && y < lineY(x) + STEP_FADES_OVER_MM);
  const xs = near.map(({ x }) => x);
  const left = Math.min(...xs) - 1;
  const right = Math.max(...xs) + STEP_MM + 1;
  const heights = [left, (left + right) / 2, right].map(lineY);
  return { left, right, top: Math.min(...heights) - 2.5, bottom: Math.max(...heights) + STEP_FADES_OVER_MM };
}
