/** The soft parts of a knee: skin over fat, the muscles of thigh and calf, the fat between tendon and bone. */
import { smoothOutline, pointsOf } from '../film/geometry.ts';
import { sampledField } from '../film/outlineField.ts';
import type { SkinField, SoftPart } from '../film/scene.ts';
import type { Controls } from '../film/variedOutline.ts';

const SKIN: Controls = [
  -70, 165, -64, 105, -58, 62, -54.5, 30, -53, 0, -54, -25, -57, -60, -58.5, -100, -58, -165, 50, -165, 53,
  -100, 50.5, -60, 49, -25, 51, 0, 54.5, 28, 59, 58, 66, 105, 74, 165,
];
const HALF_THICKNESS_MM = 50;

const MUSCLES: readonly { readonly outline: Controls; readonly halfThicknessMm: number }[] = [
  {
    outline: [
      -60, 175, -56, 105, -50, 70, -41, 52, -14, 66, 14, 60, 34, 38, 47, 42, 54, 64, 59, 105, 64, 175,
    ],
    halfThicknessMm: 34,
  },
  { outline: [-51, -175, -52, -105, -48, -66, -38, -40, -8, -18, -2, -60, -6, -175], halfThicknessMm: 30 },
  { outline: [-2, -175, 0, -66, 6, -14, 30, -30, 43, -60, 47, -105, 45, -175], halfThicknessMm: 32 },
];
const MUSCLE_OVER_FAT_PER_MM = 0.0058;
const FAT_PADS: readonly Controls[] = [[-16, 20, -19, 6, -12, -10, 0, -16, 12, -10, 19, 6, 16, 20, 0, 24]];

export function kneeSkin(): SkinField {
  const field = sampledField(smoothOutline(pointsOf(SKIN), 5), 2);
  return (x, y, reading) => {
    reading.depthMm = field.depthAt(x, y);
    reading.halfThicknessMm = HALF_THICKNESS_MM + 0.06 * Math.max(0, y);
  };
}

export function kneeParts(): SoftPart[] {
  return [
    ...MUSCLES.map(({ outline, halfThicknessMm }) => ({
      outline: smoothOutline(pointsOf(outline), 5),
      halfThicknessMm,
      perMm: MUSCLE_OVER_FAT_PER_MM,
    })),
    ...FAT_PADS.map((outline) => ({
      outline: smoothOutline(pointsOf(outline), 5),
      halfThicknessMm: 9,
      perMm: -0.006,
    })),
  ];
}
