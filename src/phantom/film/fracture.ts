/** A break of one bone: a gap along a course, and the fragment beyond it moved by a step that may fade out. */
import { courseField, smoothCourse } from './course.ts';
import { boxAround, type Box, type Point } from './geometry.ts';
import type { OutlineField } from './outlineField.ts';
import { smoothNoise, type Random } from './random.ts';

export interface Fracture {
  readonly bone: string;
  /** Around the line and the step, in millimetres of the anatomy. */
  readonly box: Box;
  /** The line, where it is inside the bone. */
  readonly course: readonly Point[];
  /** How far a fragment may come out of its bone's former outline. */
  readonly reachMm: number;
  /** Where the bone that now lies at (x, y) lay before: the step undone. */
  origin(x: number, y: number): Point;
  /** Bone left along the ray, 0 in the line to 1 away from it. */
  remaining(x: number, y: number): number;
}

export interface LinePlan {
  readonly bone: string;
  /** Across the bone and a little beyond. The fragment that moves lies to the left of the way from first to last. */
  readonly course: readonly Point[];
  readonly jagMm: number;
  readonly gapHalfWidthMm: number;
  readonly stepMm: Point;
  /** Distance from the line at which the step has gone. */
  readonly fadeMm: number;
}

const BONE_LEFT_IN_GAP = 0.25;
const BOX_MARGIN_MM = 2;

export function lineFracture(plan: LinePlan, field: OutlineField, random: Random): Fracture {
  const course = jagged(plan, random);
  const reading = courseField(course);
  const inside = course.filter(({ x, y }) => field.depthAt(x, y) > -0.5);
  const { stepMm, fadeMm, gapHalfWidthMm } = plan;
  const around = boxAround(inside);
  return {
    bone: plan.bone,
    course: inside,
    box: {
      left: around.left - BOX_MARGIN_MM + Math.min(0, stepMm.x),
      right: around.right + BOX_MARGIN_MM + Math.max(0, stepMm.x),
      top: around.top - BOX_MARGIN_MM + Math.min(0, stepMm.y),
      bottom: around.bottom + BOX_MARGIN_MM + Math.max(0, stepMm.y),
    },
    reachMm: Math.hypot(stepMm.x, stepMm.y),
    origin: (x, y) => {
      const { distance } = reading(x, y);
      const share = distance < 0 ? 0 : Math.max(0, 1 - distance / fadeMm);
      return { x: x - stepMm.x * share, y: y - stepMm.y * share };
    },
    remaining: (x, y) => {
      const across = reading(x, y).distance / gapHalfWidthMm;
      return 1 - (1 - BONE_LEFT_IN_GAP) * Math.exp(-across * across);
    },
  };
}

function jagged({ course, jagMm }: LinePlan, random: Random): Point[] {
  const place = random.between(0, 1000);
  return smoothCourse(course, 10).map(({ x, y }, at) => ({
    x: x + 0.5 * jagMm * smoothNoise(at / 2.3, place, 2),
    y: y + jagMm * (0.7 * smoothNoise(at / 3.1, place, 1) + 0.4 * smoothNoise(at / 1.1, place, 3)),
  }));
}
