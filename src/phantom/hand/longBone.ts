/**
 * Tubular bones of the hand from three widths: base, waist, head. The control points are shares of these widths at
 * shares of the length, so that one shape serves all fingers; each side gets its own small irregularity.
 */
import type { Bone, BoneLevels } from '../film/bone.ts';
import { placed, smoothOutline, type Point, type Stance } from '../film/geometry.ts';
import type { Random } from '../film/random.ts';
import type { BoneName } from './handBones.ts';

export interface LongBoneSize {
  readonly lengthMm: number;
  readonly baseMm: number;
  readonly waistMm: number;
  readonly headMm: number;
  readonly cortexMm: number;
}
export type LongBoneShape = 'metacarpal' | 'phalanx' | 'distal-phalanx';

type Width = 'baseMm' | 'waistMm' | 'headMm';
type Control = readonly [share: number, width: Width, at: number];

/** One side from the base to the head; `ends` are the middles of the two joint surfaces. */
const SHAPES: Record<LongBoneShape, { readonly side: readonly Control[]; readonly ends: [number, number] }> =
  {
    metacarpal: {
      side: [
        [0.5, 'baseMm', 0.004],
        [0.82, 'baseMm', 0.012],
        [0.98, 'baseMm', 0.045],
        [0.96, 'baseMm', 0.1],
        [0.74, 'baseMm', 0.2],
        [1.1, 'waistMm', 0.33],
        [1, 'waistMm', 0.5],
        [1.1, 'waistMm', 0.66],
        [0.88, 'headMm', 0.8],
        [1, 'headMm', 0.875],
        [0.86, 'headMm', 0.945],
        [0.5, 'headMm', 0.988],
      ],
      ends: [0.02, 1],
    },
    phalanx: {
      side: [
        [0.55, 'baseMm', 0.006],
        [0.84, 'baseMm', 0.008],
        [0.98, 'baseMm', 0.045],
        [0.97, 'baseMm', 0.1],
        [0.8, 'baseMm', 0.19],
        [1.12, 'waistMm', 0.34],
        [1, 'waistMm', 0.56],
        [1.03, 'waistMm', 0.73],
        [0.9, 'headMm', 0.86],
        [1, 'headMm', 0.925],
        [0.84, 'headMm', 0.98],
        [0.45, 'headMm', 1],
      ],
      ends: [0.035, 0.978],
    },
    'distal-phalanx': {
      side: [
        [0.55, 'baseMm', 0.01],
        [0.86, 'baseMm', 0.02],
        [1, 'baseMm', 0.09],
        [0.72, 'baseMm', 0.24],
        [1.12, 'waistMm', 0.44],
        [1, 'waistMm', 0.62],
        [0.86, 'headMm', 0.76],
        [1, 'headMm', 0.86],
        [0.92, 'headMm', 0.94],
        [0.5, 'headMm', 0.99],
      ],
      ends: [0.035, 1],
    },
  };

const IRREGULARITY = 0.035;

export function longBone(
  name: BoneName,
  shape: LongBoneShape,
  size: LongBoneSize,
  stance: Stance,
  random: Random,
): Bone {
  const { side, ends } = SHAPES[shape];
  const right = side.map((control) => controlPoint(control, size, 1, random));
  const left = side.map((control) => controlPoint(control, size, -1, random)).reverse();
  const base = { x: 0, y: ends[0] * size.lengthMm };
  const head = { x: 0, y: ends[1] * size.lengthMm };
  const local = smoothOutline([base, ...right, head, ...left], 5);
  return {
    name,
    outline: local.map((point) => placed(point, stance)),
    axis: [placed(base, stance), placed(head, stance)],
    depthRatio: 0.86,
    levels: levelsOf(shape, size),
  };
}

function controlPoint([share, width, at]: Control, size: LongBoneSize, side: 1 | -1, random: Random): Point {
  const irregular = 1 + random.between(-IRREGULARITY, IRREGULARITY);
  return { x: side * share * irregular * size[width], y: at * size.lengthMm };
}

/** Thick cortex and fatty marrow in the shaft, thin cortex and spongy bone at the ends. */
function levelsOf(shape: LongBoneShape, size: LongBoneSize): BoneLevels {
  const cortexAt = (at: number) => {
    const fromMiddle = Math.abs(at - 0.52) / 0.52;
    return Math.max(0.5, size.cortexMm * (1 - fromMiddle * fromMiddle));
  };
  const levels = SHAPES[shape].side
    .filter(([, , at]) => at > 0.03 && at < 0.97)
    .map(([share, width, at]) => ({
      at,
      halfWidthMm: share * size[width],
      cortexMm: cortexAt(at),
      spongiosa: 0.15 + 0.8 * Math.min(1, (2.2 * Math.abs(at - 0.5)) ** 2),
    }));
  return [{ at: 0, halfWidthMm: size.baseMm, cortexMm: cortexAt(0), spongiosa: 0.95 }, ...levels];
}
