/**
 * Control points of the bones of a right knee from in front, in millimetres: y up, x to the patient's left (medial).
 * The femur's origin is the middle of the tangent to its condyles, the tibia's the middle of its plateau.
 */
import type { BoneLevels } from '../film/bone.ts';
import type { Controls } from '../film/variedOutline.ts';

export const FEMUR: Controls = [
  -34, 160, -33, 140, -32, 110, -31.6, 88, -32.6, 70, -36, 55, -40.8, 43, -43, 34, -42.2, 27, -40, 21.5,
  -40.8, 14.5, -39.6, 7.6, -35.6, 2.4, -28, 0.2, -20, 0.2, -13.6, 2.6, -9.4, 7.2, -7.2, 12, -4.2, 15.4, 0,
  16.6, 4.4, 15.4, 7.4, 11.6, 9.8, 6.4, 13.8, 2, 20, 0, 28, 0.1, 34.8, 2.3, 39, 7.4, 40.2, 14.5, 40, 22, 42.4,
  28, 43, 35, 39.4, 45, 31, 55, 20, 66, 11, 79, 5, 95, 2, 115, 0.6, 140, 0, 160,
];
export const TIBIA: Controls = [
  -38, -5.5, -36.5, -1.4, -31, -0.1, -21, -0.9, -13, 0.3, -8.4, 5, -6.2, 6.4, -3.6, 3.6, 0.4, 2.9, 3.4, 5.4,
  5.8, 8.2, 8.4, 5.6, 13, 0, 20, -1.5, 29, -0.9, 35.6, 0.4, 38.8, -2.6, 39.4, -8.6, 37.6, -17, 33.4, -28,
  26.4, -42, 20, -58, 16.6, -78, 15.2, -110, 14.6, -140, -13, -140, -13, -110, -13.6, -80, -15.2, -60, -19.2,
  -45, -25.6, -32, -31.6, -22, -36.6, -13,
];
export const FIBULA: Controls = [
  -36.5, -11.4, -41, -14.6, -43.8, -22, -43, -31, -39, -42, -36.4, -60, -35.4, -90, -35, -140, -24.6, -140,
  -24.8, -90, -26, -60, -27.6, -44, -26, -32, -25.4, -23, -28.6, -15.4, -32.4, -12.6,
];
export const PATELLA: Controls = [
  -1, 24, -9, 28, -17.5, 36, -22, 46, -20.5, 56, -13, 63, -2, 65.4, 9, 63.4, 17.5, 57, 20.4, 47, 16, 36.5, 7,
  28,
];

export const FEMUR_AXIS: Controls = [-17, 160, 0, 0];
export const TIBIA_AXIS: Controls = [0, 0, 0.8, -140];
export const FIBULA_AXIS: Controls = [-34, -12, -30, -140];
export const PATELLA_AXIS: Controls = [-1, 65, -1, 24];

export const FEMUR_LEVELS: BoneLevels = [
  { at: 0, halfWidthMm: 14.5, cortexMm: 6, spongiosa: 0.06 },
  { at: 0.4, halfWidthMm: 17, cortexMm: 4.4, spongiosa: 0.14 },
  { at: 0.6, halfWidthMm: 21, cortexMm: 2, spongiosa: 0.42 },
  { at: 0.74, halfWidthMm: 25, cortexMm: 1, spongiosa: 0.66 },
  { at: 1, halfWidthMm: 26, cortexMm: 0.8, spongiosa: 0.78 },
];
export const TIBIA_LEVELS: BoneLevels = [
  { at: 0, halfWidthMm: 23, cortexMm: 0.9, spongiosa: 0.84 },
  { at: 0.14, halfWidthMm: 23, cortexMm: 1, spongiosa: 0.72 },
  { at: 0.3, halfWidthMm: 18.5, cortexMm: 2.2, spongiosa: 0.42 },
  { at: 0.5, halfWidthMm: 15.6, cortexMm: 4.4, spongiosa: 0.14 },
  { at: 1, halfWidthMm: 13.6, cortexMm: 5.6, spongiosa: 0.06 },
];
export const FIBULA_LEVELS: BoneLevels = [
  { at: 0, halfWidthMm: 8.6, cortexMm: 0.8, spongiosa: 0.8 },
  { at: 0.2, halfWidthMm: 8, cortexMm: 1.2, spongiosa: 0.5 },
  { at: 0.45, halfWidthMm: 5.6, cortexMm: 2.4, spongiosa: 0.2 },
  { at: 1, halfWidthMm: 5.2, cortexMm: 2.8, spongiosa: 0.1 },
];
export const PATELLA_LEVELS: BoneLevels = [{ at: 0, halfWidthMm: 12, cortexMm: 0.9, spongiosa: 0.8 }];

/** Joint surfaces, a little under the bone's edge, where a ray runs along the subchondral plate. */
export const FEMUR_PLATES: readonly Controls[] = [
  [-39.7, 13, -38.4, 7.8, -35, 3.3, -28, 1.2, -20, 1.2, -14.2, 3.5, -10.4, 7.8],
  [10.8, 7, 14.4, 2.9, 20, 1, 28, 1.1, 34.2, 3.2, 38, 7.8, 39, 14],
  [-11, 10, -7.4, 17.4, 0, 21, 7.4, 17.4, 11, 10],
];
export const TIBIA_PLATES: readonly Controls[] = [
  [-37, -3.4, -31, -1.1, -21, -1.9, -13.4, -0.8, -8, 3.6, -5.4, 4.8],
  [4.8, 6, 8.4, 4, 13, -1, 20, -2.5, 29, -1.9, 36.6, -1],
  [-36, -6, -28, -4.2, -19, -4.6, -11, -3.4],
  [12, -4, 20, -5.6, 29, -4.8, 37, -4],
];
