/** Metal of a knee: a locked plate on the lateral side of the tibia, or a total prosthesis. */
import { pointsOf, smoothOutline } from '../film/geometry.ts';
import { screw, strip, type Metal } from '../film/metal.ts';
import { smoothCourse } from '../film/course.ts';
import type { Controls } from '../film/variedOutline.ts';

const PLATE_COURSE: Controls = [
  -39.6, -7, -40, -13, -35.4, -24, -28.6, -35, -22.8, -48, -18.4, -62, -16, -82, -15.2, -106,
];
const PLATE_MM = { width: 3.4, depth: 12 };
/** Head x, y, tip x, y. */
const SCREWS: readonly Controls[] = [
  [-42, -9.5, 34, -9],
  [-41, -15.5, 31, -15],
  [-31.5, -32, 22, -21],
  [-20.8, -60, 17, -59],
  [-18.6, -74, 16.6, -74],
  [-18, -88, 16, -88],
  [-17.6, -101, 15.6, -101],
];

export function tibialPlate(): Metal[] {
  const plate: Metal = {
    kind: 'plate',
    outline: strip(smoothCourse(pointsOf(PLATE_COURSE), 5), PLATE_MM.width),
    thicknessMm: PLATE_MM.depth,
  };
  return [plate, ...SCREWS.map(tibialScrew)];
}

function tibialScrew(ends: Controls): Metal {
  const [head = { x: 0, y: 0 }, tip = head] = pointsOf(ends);
  return screw(head, tip, 4, 6);
}

const FEMORAL: Controls = [
  -35.4, 24, -37.4, 14, -36, 5.6, -31, 0.8, -24, -0.4, -16, 0.6, -11.4, 4.6, -9.6, 12, -6, 16.4, 0, 17.6, 6,
  16.4, 9.6, 12, 11.4, 4.6, 16, 0.6, 24, -0.4, 31, 0.8, 36, 5.6, 37.4, 14, 35.4, 24, 31, 28, 24, 36, 12, 41,
  0, 42.2, -12, 41, -24, 36, -31, 28,
];
/** Height of the tray's upper face: the bone is sawn 4 mm lower. */
const TRAY_TOP_MM = -8;
export const TIBIAL_CUT_MM = -12;
const TRAY: Controls = [
  -37.5,
  TRAY_TOP_MM,
  37.5,
  TRAY_TOP_MM,
  38,
  -10,
  37.5,
  TIBIAL_CUT_MM,
  16,
  TIBIAL_CUT_MM,
  7.6,
  -19,
  6.4,
  -40,
  5.4,
  -49,
  3,
  -52,
  -3,
  -52,
  -5.4,
  -49,
  -6.4,
  -40,
  -7.6,
  -19,
  -16,
  TIBIAL_CUT_MM,
  -37.5,
  TIBIAL_CUT_MM,
  -38,
  -10,
];

export function totalKnee(): Metal[] {
  return [
    { kind: 'femoral-component', outline: smoothOutline(pointsOf(FEMORAL), 5), thicknessMm: 6.5 },
    { kind: 'tibial-component', outline: pointsOf(TRAY), thicknessMm: 6 },
  ];
}
