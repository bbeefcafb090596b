/** The cartilage of a growing bone along a course: a lucent band between two dense margins; once closed, a faint scar. */
import { courseField, smoothCourse } from './course.ts';
import { boxAround, type Point } from './geometry.ts';
import { smoothNoise } from './random.ts';

export interface GrowthPlate {
  readonly bone: string;
  readonly course: readonly Point[];
  readonly isOpen: boolean;
  readonly halfWidthMm: number;
}

/** Of a large bone; those of fingers are finer. */
const LARGE = { halfWidthMm: 0.95, waveMm: 0.9 };

export function growthPlate(
  bone: string,
  controls: readonly Point[],
  isOpen: boolean,
  { halfWidthMm, waveMm }: typeof LARGE = LARGE,
): GrowthPlate {
  const course = smoothCourse(controls, 12).map(({ x, y }) => ({
    x,
    y: y + waveMm * (smoothNoise(x / 4.2, 3, 71) + 0.45 * smoothNoise(x / 1.6, 5, 72)),
  }));
  return { bone, course, isOpen, halfWidthMm };
}

/** Bone at a place over what it would hold without the plate. */
export function plateDensity({ course, isOpen, halfWidthMm }: GrowthPlate): (x: number, y: number) => number {
  const field = courseField(course);
  const reachMm = 5 * halfWidthMm;
  const box = boxAround(course);
  return (x, y) => {
    if (y < box.top - reachMm || y > box.bottom + reachMm) return 1;
    const distance = Math.abs(field(x, y).distance) / halfWidthMm;
    if (distance > 5) return 1;
    const margin = (distance - (isOpen ? 2.2 : 0)) / 0.85;
    const dense = (isOpen ? 0.3 : 0.16) * Math.exp(-margin * margin);
    const gap = distance * distance;
    return 1 + dense - (isOpen ? 0.62 * Math.exp(-gap * gap) : 0);
  };
}

/** All of them at once. */
export function product(
  factors: readonly ((x: number, y: number) => number)[],
): ((x: number, y: number) => number) | undefined {
  if (factors.length === 0) return undefined;
  return (x, y) => factors.reduce((density, factor) => density * factor(x, y), 1);
}
