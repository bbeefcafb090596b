/**
 * Control points of a right shoulder from in front, in millimetres: y up, x to the patient's left (medial). The origin is
 * where the middle of the humeral head stands in its socket.
 */
import type { BoneLevels } from '../film/bone.ts';
import type { Controls } from '../film/variedOutline.ts';

export const HEAD_RADIUS_MM = 24;
/** On from the head over the greater tubercle, down the outer side and up the inner one. */
export const HUMERUS: Controls = [
  -10.5, 20.2, -15.5, 19.4, -21.5, 15, -25.6, 6.5, -26.8, -4, -26, -16, -24, -30, -22.6, -46, -22.4, -64,
  -23.4, -84, -25.6, -112, -28, -190, -5, -190, -3, -112, -1.6, -84, -0.6, -64, 0.6, -48, 3.6, -37, 8, -29,
  12.4, -22.6,
];
export const SCAPULA: Controls = [
  27.6, 18, 29.6, 12, 31, 4, 31.2, -5, 30, -13, 28.4, -19.6, 31.5, -24.6, 36.4, -29, 43, -40, 52, -58, 63,
  -80, 74, -103, 83, -122, 90, -131, 97, -126, 101, -106, 104, -70, 106, -30, 107, 6, 105, 28, 99, 41, 92, 42,
  82, 33, 70, 25, 60, 20, 54, 20, 46, 24, 36, 24, 30, 21,
];
export const ACROMION: Controls = [
  -19, 36, -22.4, 39.6, -19, 44, -8, 47.6, 6, 49.4, 13.6, 49, 14.8, 44.6, 13.8, 40, 20, 38.6, 32, 36, 46, 32,
  58, 29, 56, 23, 44, 26, 30, 30.4, 16, 33.6, 2, 34.6, -10, 34.2,
];
export const CORACOID: Controls = [
  47, 21, 48, 29, 43, 34.6, 35, 33.6, 27.6, 28, 21.6, 20.4, 19.6, 13.6, 23, 10.4, 27.6, 13.4, 32, 19, 38,
  20.4, 42, 16,
];
export const CLAVICLE: Controls = [
  18.2, 51.6, 17.6, 45, 19, 39.4, 28, 39.6, 44, 42.6, 64, 46, 88, 46.4, 112, 42, 138, 34, 190, 22, 190, 40,
  140, 50, 114, 57, 88, 60, 64, 59, 44, 55, 30, 53.4,
];

export const HUMERUS_LEVELS: BoneLevels = [
  { at: 0, halfWidthMm: 21, cortexMm: 0.7, spongiosa: 0.78 },
  { at: 0.16, halfWidthMm: 20, cortexMm: 0.9, spongiosa: 0.6 },
  { at: 0.27, halfWidthMm: 14, cortexMm: 1.8, spongiosa: 0.34 },
  { at: 0.42, halfWidthMm: 11.4, cortexMm: 4, spongiosa: 0.1 },
  { at: 1, halfWidthMm: 11.2, cortexMm: 5, spongiosa: 0.05 },
];
/** A blade: thin but for its neck. */
export const SCAPULA_LEVELS: BoneLevels = [
  { at: 0, halfWidthMm: 8.5, cortexMm: 1.3, spongiosa: 0.75 },
  { at: 0.14, halfWidthMm: 7, cortexMm: 1.2, spongiosa: 0.6 },
  { at: 0.34, halfWidthMm: 2.6, cortexMm: 0.9, spongiosa: 0.4 },
  { at: 1, halfWidthMm: 1.8, cortexMm: 0.8, spongiosa: 0.3 },
];
export const PROCESS_LEVELS: BoneLevels = [{ at: 0, halfWidthMm: 5.4, cortexMm: 1.2, spongiosa: 0.7 }];
export const CLAVICLE_LEVELS: BoneLevels = [
  { at: 0, halfWidthMm: 6, cortexMm: 0.9, spongiosa: 0.7 },
  { at: 0.2, halfWidthMm: 6, cortexMm: 2, spongiosa: 0.3 },
  { at: 1, halfWidthMm: 6.4, cortexMm: 2.4, spongiosa: 0.2 },
];
export const RIB_LEVELS: BoneLevels = [{ at: 0, halfWidthMm: 4.6, cortexMm: 0.9, spongiosa: 0.4 }];

/** Socket and its far rim, the spine of the scapula, its thick outer border, the surgical neck's tubercle. */
export const SCAPULAR_LINES: readonly {
  readonly course: Controls;
  readonly nepers: number;
  readonly mm: number;
}[] = [
  { course: [28, 18, 30.4, 12, 31.8, 4, 32, -5, 30.8, -13, 29, -19.6], nepers: 0.45, mm: 0.8 },
  { course: [29, 18, 35, 14, 38.4, 2, 37, -10, 31, -20], nepers: 0.3, mm: 0.8 },
  { course: [107, 10, 92, 13, 76, 19, 60, 26, 46, 31], nepers: 0.32, mm: 1.6 },
  { course: [106, 4, 92, 5, 78, 9, 62, 15, 50, 22], nepers: 0.2, mm: 1 },
  { course: [31, -24, 37.6, -30, 44, -41, 53, -59, 64, -81, 75, -104, 86, -126], nepers: 0.46, mm: 1.9 },
];

/** From the spine, off the film, round the chest wall to the front; each rib next to the one above. */
export const RIB: Controls = [
  190, 26, 158, 33, 138, 32, 119, 25, 105, 12, 97, -4, 97, -19, 107, -33, 126, -46, 152, -57, 190, -66,
];
export const RIB_WIDTH_MM = 11;
export const RIB_STEP_MM = 25;
export const RIB_COUNT = 6;
