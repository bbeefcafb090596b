/**
 * How a hand looks at a bone age. Bones of girls mature sooner, so the same look is a smaller number in a girl: whoever
 * reads the film must know the sex. Ages at which a bone appears or closes are those of atlases, rounded; what is exact is
 * that the film follows from them.
 */
import { boxAround, type Point } from '../film/geometry.ts';
import type { Bone } from '../film/bone.ts';

export interface HandGrowth {
  readonly boneAgeMonths: number;
  readonly sex: 'F' | 'M';
}

const GIRLS_SOONER = 1.13;
const ADULT_MONTHS = 216;
const FROM_MONTHS = 24;
/** Length of a hand at two years over that of an adult. */
const SMALLEST = 0.52;

/** Months of a boy at which the centre is first seen; bones that are not named are there at birth. */
const APPEARS: Readonly<Record<string, number>> = {
  capitate: 3,
  hamate: 4,
  triquetrum: 30,
  lunate: 45,
  scaphoid: 66,
  trapezium: 68,
  trapezoid: 70,
  pisiform: 126,
  'sesamoid-radial': 150,
  'sesamoid-ulnar': 150,
};
/** From first sight to full size. */
const FILLS_IN_MONTHS = 90;
const FIRST_SIZE = 0.35;

/** In months of a boy with the same look. */
export function maturityOf({ boneAgeMonths, sex }: HandGrowth): number {
  return Math.min(ADULT_MONTHS, boneAgeMonths * (sex === 'F' ? GIRLS_SOONER : 1));
}

export function sizeAt(maturity: number): number {
  const share = Math.max(0, maturity - FROM_MONTHS) / (ADULT_MONTHS - FROM_MONTHS);
  return SMALLEST + (1 - SMALLEST) * share;
}

/** Of the plate in a bone: wide in a small child, closed at last; the forearm is the last to close. */
export function plateAt(
  bone: string,
  maturity: number,
): { readonly isOpen: boolean; readonly widening: number } {
  const closes = bone === 'radius' || bone === 'ulna' ? 208 : bone.startsWith('distal') ? 184 : 196;
  return { isOpen: maturity < closes, widening: 2.4 - 1.4 * Math.min(1, maturity / closes) };
}

/** Those that have appeared, each as large as it is by then. */
export function grownBones<B extends Bone>(bones: readonly B[], maturity: number): B[] {
  return bones.flatMap((bone) => {
    const appears = APPEARS[bone.name];
    if (appears === undefined) return [bone];
    if (maturity < appears) return [];
    return [
      shrunkBone(bone, FIRST_SIZE + (1 - FIRST_SIZE) * Math.min(1, (maturity - appears) / FILLS_IN_MONTHS)),
    ];
  });
}

/** Towards its middle; its depth shrinks with it. */
function shrunkBone<B extends Bone>(bone: B, share: number): B {
  const { left, top, right, bottom } = boxAround(bone.outline);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const towards = ({ x, y }: Point): Point => ({
    x: middle.x + (x - middle.x) * share,
    y: middle.y + (y - middle.y) * share,
  });
  const [first, ...rest] = bone.levels;
  const shrunkLevel = (level: typeof first) => ({ ...level, halfWidthMm: level.halfWidthMm * share });
  return {
    ...bone,
    outline: bone.outline.map(towards),
    axis: [towards(bone.axis[0]), towards(bone.axis[1])],
    levels: [shrunkLevel(first), ...rest.map(shrunkLevel)],
  };
}
