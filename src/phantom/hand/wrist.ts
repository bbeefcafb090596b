/**
 * The eight carpal bones, radius and ulna, drawn by hand as control points in millimetres. The origin is the radiocarpal
 * joint, y goes to the fingers, x to the thumb; the seed moves each control point a little.
 */
import type { Bone, BoneLevel, BoneLevels } from '../film/bone.ts';
import { boxAround, type Point } from '../film/geometry.ts';
import type { Random } from '../film/random.ts';
import { variedOutline, type Controls } from '../film/variedOutline.ts';
import { CARPALS, type BoneName } from './handBones.ts';

type CarpalName = (typeof CARPALS)[number];

const CARPAL_OUTLINES: Record<CarpalName, Controls> = {
  scaphoid: [
    5.6, 0.6, 10.5, 1.6, 16.5, 5.4, 22, 9.6, 24, 14, 21.6, 18.2, 16, 19.2, 11.6, 16, 8.4, 11.6, 5.8, 6,
  ],
  lunate: [-9.8, 1.4, -6, -2.8, -0.6, -3.2, 4.2, -0.6, 5.2, 4.4, 4.4, 9, -2, 6.8, -8, 9.8, -10.8, 6],
  triquetrum: [
    -10.4, 10.2, -11.2, 4.2, -15.4, 0.6, -21.2, 3, -25.4, 9.4, -25.2, 15.4, -20.4, 17.6, -14.2, 13.6,
  ],
  pisiform: [-15.4, 8, -17, 4.4, -20, 2.8, -23.2, 4.4, -24.6, 8, -23, 11.4, -20, 12.8, -16.8, 11.4],
  trapezium: [18, 31.6, 24, 32.4, 30.4, 28.4, 31, 22.4, 25.6, 18.8, 17, 20, 17.4, 26],
  trapezoid: [8, 33.2, 12.4, 32.2, 17.4, 32.6, 17.2, 26.6, 16, 20, 10.4, 18.6, 8, 24.6],
  capitate: [
    -6.4, 32.8, 0, 32.8, 6.8, 33.4, 7.6, 27, 6.4, 20.6, 7.4, 14.8, 4.4, 9.6, -1, 7.8, -5.8, 11.2, -5.2, 19,
    -6.8, 26,
  ],
  hamate: [
    -7.6, 32.4, -13, 32, -19, 31, -26.4, 28.4, -28, 23.8, -22.4, 18.6, -14.4, 14.4, -8, 11, -6.4, 14.4, -6,
    20, -7.6, 26,
  ],
};

/** The shafts leave the film: their outlines go on to 78 mm below the joint, under the collimation. */
const RADIUS_OUTLINE: Controls = [
  -10.6, -8, -9, -5.6, -5, -5.8, 1, -5.4, 5, -3.8, 10.5, -1, 17, 2.8, 20.6, 6.6, 23.2, 7, 24.4, 3.4, 23.6, -4,
  20.8, -14, 17.6, -26, 16, -42, 16, -60, 16.2, -78, 2.6, -78, 2.2, -60, 1.8, -42, 0.6, -28, -3.6, -19, -9,
  -12.4,
];
const ULNA_OUTLINE: Controls = [
  -13, -12, -13, -8.6, -14.6, -6.4, -18, -5.8, -21.6, -6, -24, -3.6, -26.2, -1.8, -27.8, -3.4, -28.2, -8,
  -27.2, -14, -25.6, -24, -25, -42, -25.2, -60, -25.4, -78, -13.6, -78, -14.2, -60, -15, -42, -15.6, -26, -14,
  -17,
];

const CONTROL_SPREAD_MM = 0.45;
const MAX_CARPAL_HALF_WIDTH_MM = 6.6;

export function buildCarpals(random: Random): Bone[] {
  return CARPALS.map((name) => {
    const outline = variedOutline(CARPAL_OUTLINES[name], CONTROL_SPREAD_MM, random);
    const box = boxAround(outline);
    const halfWidthMm = Math.min(
      MAX_CARPAL_HALF_WIDTH_MM,
      (box.right - box.left) / 2,
      (box.bottom - box.top) / 2,
    );
    const level: BoneLevel = { at: 0, halfWidthMm, cortexMm: 0.95, spongiosa: 0.85 };
    return { name, outline, axis: axisOf(outline), depthRatio: 0.82, levels: [level] };
  });
}

export function buildForearm(random: Random): [radius: Bone, ulna: Bone] {
  return [
    forearmBone('radius', RADIUS_OUTLINE, random, [
      { at: 0, halfWidthMm: 6.8, cortexMm: 2.9, spongiosa: 0.2 },
      { at: 0.5, halfWidthMm: 7.2, cortexMm: 2.5, spongiosa: 0.3 },
      { at: 0.72, halfWidthMm: 9, cortexMm: 1.4, spongiosa: 0.55 },
      { at: 0.86, halfWidthMm: 11, cortexMm: 0.9, spongiosa: 0.8 },
      { at: 1, halfWidthMm: 10, cortexMm: 0.9, spongiosa: 1 },
    ]),
    forearmBone('ulna', ULNA_OUTLINE, random, [
      { at: 0, halfWidthMm: 5.8, cortexMm: 2.4, spongiosa: 0.2 },
      { at: 0.6, halfWidthMm: 5.2, cortexMm: 2.1, spongiosa: 0.3 },
      { at: 0.82, halfWidthMm: 6.6, cortexMm: 1, spongiosa: 0.7 },
      { at: 1, halfWidthMm: 7.4, cortexMm: 0.8, spongiosa: 0.95 },
    ]),
  ];
}

function forearmBone(name: BoneName, controls: Controls, random: Random, levels: BoneLevels): Bone {
  const outline = variedOutline(controls, CONTROL_SPREAD_MM, random);
  return { name, outline, axis: axisOf(outline), depthRatio: 0.8, levels };
}

/** From bottom to top through the middle of the box: enough to say how far along a point lies. */
function axisOf(outline: readonly Point[]): [Point, Point] {
  const { left, right, top, bottom } = boxAround(outline);
  const x = (left + right) / 2;
  return [
    { x, y: top },
    { x, y: bottom },
  ];
}
