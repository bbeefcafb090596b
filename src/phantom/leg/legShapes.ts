/**
 * Control points of a right lower limb from in front, in millimetres: y up, x to the patient's left (medial). The femur's
 * upper end and the pelvis have the middle of the head as origin, the ankle the middle of the tibia's lower joint surface;
 * the ends at the knee are those of the knee's own film.
 */
import type { BoneLevels } from '../film/bone.ts';
import type { Controls } from '../film/variedOutline.ts';

export const HEAD_RADIUS_MM = 24;

/** From the neck's upper edge over the trochanter and down the outer side. */
export const FEMUR_LATERAL: Controls = [
  -25.5, 6, -33, -1.5, -40, -2, -46, 4, -53, 7.5, -60, 2, -65.5, -12, -66.5, -28, -63, -48, -58, -72, -52,
  -104, -48, -140,
];
/** Up the inner side, over the lesser trochanter to the neck's lower edge. */
export const FEMUR_MEDIAL: Controls = [
  -18, -140, -21.5, -104, -25, -80, -22.6, -69, -18.5, -61, -21, -52, -28, -42, -26, -36, -18.5, -30.5, -11,
  -25.5,
];

/** Down the outer side of the tibia, over the malleolus and up the inner side. */
export const TIBIA_DISTAL: Controls = [
  -12.6, 92, -12.8, 52, -15.6, 28, -20, 12, -20.6, 3, -18, 0.2, -6, 0.9, 6, 0.5, 13, -0.6, 15, -3.2, 16.4, -9,
  19, -13.6, 23.6, -12.4, 26.4, -5, 25.6, 8, 20.6, 28, 15.4, 54, 13.4, 92,
];
export const FIBULA_DISTAL: Controls = [
  -34.6, 92, -33.6, 42, -35, 8, -36.4, -6, -34.6, -17, -28.6, -24.6, -23.4, -18, -21.2, -6, -23.6, 6, -25.2,
  24, -26.6, 46, -26.4, 92,
];
export const TALUS: Controls = [
  -18, -4.4, -8, -3, 4, -3.2, 12.4, -4.6, 13.4, -13, 18, -20, 16, -28, -14, -29, -21, -23, -18.8, -13,
];
export const CALCANEUS: Controls = [-20, -30, -4, -28, 12, -30, 18, -42, 14, -62, 0, -68, -16, -62, -24, -44];

export const ILIUM: Controls = [
  -22.6, 16, -27, 19, -30.5, 25, -28.5, 35, -34, 47, -45, 66, -60, 90, -78, 118, -92, 152, 96, 152, 74, 114,
  61, 84, 53, 62, 47.5, 41, 42.5, 22, 39, 5, 37.5, -10, 34, -22, 28, -24, 25.6, -14, 27.6, -1, 24.4, 13.4,
  14.4, 23.6, 0.6, 27.6, -12.6, 24.8,
];
export const ISCHIOPUBIS: Controls = [
  37, -4, 49, -9.5, 63, -15, 76, -16.5, 81.5, -22, 82, -46, 74, -55, 60, -66, 45, -77, 31, -86, 19, -85, 10,
  -75, 9, -62, 13, -47, 19, -34, 24, -22, 30, -12,
];
export const FORAMEN = { centre: { x: 46, y: -42.5 }, halfWidthMm: 25, halfHeightMm: 21 };
/** Where the two halves of the pelvis meet. */
export const SYMPHYSIS_MM = 84.5;
export const SACRUM: Controls = [60, 160, 63, 116, 70, 90, 84, 66, 104, 50, 130, 46, 200, 46, 200, 160];

/** Roof of the socket, its rear wall, the pelvic brim, the teardrop, the rim of the foramen. */
export const PELVIC_LINES: readonly { readonly course: Controls; readonly nepers: number }[] = [
  { course: [-21, 19.4, -11.6, 26, 0.6, 28.6, 13, 25.6, 22, 18], nepers: 0.5 },
  { course: [-26, 16, -20, 2, -8, -14, 8, -26, 20, -32], nepers: 0.16 },
  { course: [60, 84, 52, 60, 46, 38, 41.6, 20, 40, 2, 48, -10, 66, -17], nepers: 0.34 },
  { course: [29, 4, 29.6, -12, 32.6, -21, 36, -14, 37, 2], nepers: 0.3 },
  {
    course: [27, -34, 38, -26, 52, -25.5, 62, -33, 63.4, -46, 52, -58, 37, -60, 28, -50, 27, -34],
    nepers: 0.24,
  },
];

export const FEMUR_LEVELS: BoneLevels = [
  { at: 0, halfWidthMm: 21, cortexMm: 0.8, spongiosa: 0.8 },
  { at: 0.1, halfWidthMm: 20, cortexMm: 1.2, spongiosa: 0.6 },
  { at: 0.17, halfWidthMm: 17, cortexMm: 3.4, spongiosa: 0.3 },
  { at: 0.28, halfWidthMm: 14.5, cortexMm: 6.4, spongiosa: 0.06 },
  { at: 0.7, halfWidthMm: 14.5, cortexMm: 6, spongiosa: 0.06 },
  { at: 0.82, halfWidthMm: 18, cortexMm: 3, spongiosa: 0.3 },
  { at: 0.9, halfWidthMm: 25, cortexMm: 1, spongiosa: 0.66 },
  { at: 1, halfWidthMm: 26, cortexMm: 0.8, spongiosa: 0.78 },
];
export const TIBIA_LEVELS: BoneLevels = [
  { at: 0, halfWidthMm: 23, cortexMm: 0.9, spongiosa: 0.84 },
  { at: 0.06, halfWidthMm: 22, cortexMm: 1.2, spongiosa: 0.66 },
  { at: 0.14, halfWidthMm: 16.5, cortexMm: 3.4, spongiosa: 0.28 },
  { at: 0.28, halfWidthMm: 14, cortexMm: 6, spongiosa: 0.06 },
  { at: 0.75, halfWidthMm: 12, cortexMm: 4.8, spongiosa: 0.08 },
  { at: 0.9, halfWidthMm: 14, cortexMm: 1.8, spongiosa: 0.5 },
  { at: 1, halfWidthMm: 17, cortexMm: 0.9, spongiosa: 0.8 },
];
export const FIBULA_LEVELS: BoneLevels = [
  { at: 0, halfWidthMm: 8, cortexMm: 0.9, spongiosa: 0.7 },
  { at: 0.15, halfWidthMm: 5.2, cortexMm: 2.6, spongiosa: 0.1 },
  { at: 0.9, halfWidthMm: 4.6, cortexMm: 2.2, spongiosa: 0.2 },
  { at: 1, halfWidthMm: 6.6, cortexMm: 0.9, spongiosa: 0.8 },
];
export const FLAT_LEVELS: BoneLevels = [{ at: 0, halfWidthMm: 7, cortexMm: 1.3, spongiosa: 0.7 }];
export const TARSAL_LEVELS: BoneLevels = [{ at: 0, halfWidthMm: 15, cortexMm: 0.8, spongiosa: 0.75 }];
