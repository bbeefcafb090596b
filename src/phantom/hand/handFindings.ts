/** What a hand may have beside a fracture: open growth plates in all its long bones, or a volar plate on the radius. */
import type { Bone } from '../film/bone.ts';
import { ovalAround, placed, pointsOf, smoothOutline, type Point } from '../film/geometry.ts';
import { growthPlate, type GrowthPlate } from '../film/growthPlate.ts';
import { screw, type Metal } from '../film/metal.ts';
import type { Controls } from '../film/variedOutline.ts';

export type HandFinding = 'fracture' | 'growth-plates' | 'plate';

const FOREARM_PLATES: readonly [bone: string, course: Controls][] = [
  ['radius', [-18, -15.5, -6, -15.8, 6, -14.4, 16, -12.4, 30, -12]],
  ['ulna', [-34, -10.4, -22, -11.2, -8, -10.6]],
];
const SMALL = { halfWidthMm: 0.5, waveMm: 0.25 };

type PlateOf = (bone: string) => { readonly isOpen: boolean; readonly widening: number };

const allOpen: PlateOf = () => ({ isOpen: true, widening: 1 });

/** Of the metacarpals at their heads, save the thumb's; of the thumb's and all phalanges at their bases. */
export function handGrowthPlates(bones: readonly Bone[], plateOf: PlateOf = allOpen): GrowthPlate[] {
  const plate = (bone: string, course: readonly Point[], own?: typeof SMALL): GrowthPlate => {
    const { isOpen, widening } = plateOf(bone);
    const drawn = growthPlate(bone, course, isOpen, own);
    return { ...drawn, halfWidthMm: drawn.halfWidthMm * widening };
  };
  const small = bones.flatMap((bone) => {
    if (!/^(metacarpal|.*-phalanx)-\d$/.test(bone.name)) return [];
    const isAtHead = bone.name.startsWith('metacarpal') && bone.name !== 'metacarpal-1';
    return [plate(bone.name, acrossBone(bone, isAtHead ? 0.84 : 0.13), SMALL)];
  });
  return [...FOREARM_PLATES.map(([bone, course]) => plate(bone, pointsOf(course))), ...small];
}

function acrossBone({ axis: [base, head] }: Bone, share: number): Point[] {
  const angleDeg = (Math.atan2(head.x - base.x, head.y - base.y) * 180) / Math.PI;
  const y = share * Math.hypot(head.x - base.x, head.y - base.y);
  return [-10, -3, 3, 10].map((x) => placed({ x, y: y - 0.4 * Math.cos(x / 3) }, { origin: base, angleDeg }));
}

const PLATE: Controls = [
  -5.6, -8.6, 2, -7.2, 9, -6.6, 16, -6.2, 19, -8.6, 18.4, -14, 15.4, -19.4, 13.6, -27, 13.4, -42, 13.4, -57,
  11.4, -60.4, 7, -60.4, 4.9, -57, 4.8, -42, 4.6, -27, 2.4, -19.4, -2.8, -15.6, -6, -12.6,
];
/** Thin enough for the screws to stand out against it. */
const PLATE_MM = 1.15;
/** Angled towards the joint: seen a little from the side. */
const DISTAL_SCREWS: readonly Controls[] = [
  [-2.4, -11.6, -1.6, -5.2],
  [3.4, -10.8, 3.6, -4.2],
  [9.2, -10.2, 9.6, -2.4],
  [15, -9.8, 15.6, -0.6],
];
const EMPTY_HOLES: Controls = [9, -24.5, 9.1, -36.5];
const SHAFT_SCREWS: Controls = [8.6, -17.5, 9.1, -31, 9.1, -42, 9.1, -53];

export function volarPlate(): Metal[] {
  const endOn = pointsOf(SHAFT_SCREWS);
  return [
    {
      kind: 'plate',
      outline: smoothOutline(pointsOf(PLATE), 5),
      thicknessMm: PLATE_MM,
      holes: pointsOf(EMPTY_HOLES).map((at) => ovalAround(at, 1.5, 2.6, 20)),
    },
    ...pointsOf(DISTAL_SCREWS.flat()).flatMap((head, at, all) => {
      const tip = all[at + 1];
      return at % 2 === 0 && tip ? [screw(head, tip, 2.3, 3.4)] : [];
    }),
    ...endOn.map((at): Metal => ({ kind: 'screw', outline: ovalAround(at, 2.1, 2.1, 20), thicknessMm: 6 })),
  ];
}
