/** The whole hand of a seed: all bones, the skin over them, and how they stand on the film. */
import type { Bone } from './bone.ts';
import { distalRadiusFracture, type Fracture } from './fracture.ts';
import { createRandom } from './random.ts';
import { buildRays, buildSesamoids } from './rays.ts';
import { skinField, type SkinField } from './skin.ts';
import { buildCarpals, buildForearm } from './wrist.ts';

export interface Hand {
  readonly bones: readonly Bone[];
  readonly skin: SkinField;
  readonly fracture: Fracture | null;
  readonly pose: Pose;
}

/** Millimetres of the hand to pixels of the film. */
export interface Pose {
  readonly scale: number;
  readonly tiltDeg: number;
  readonly shiftMm: { readonly x: number; readonly y: number };
}

export function buildHand(seed: number, isFractured: boolean): Hand {
  const random = createRandom(seed);
  const rays = buildRays(random);
  const [radius, ulna] = buildForearm(random);
  const bones = [
    ...buildCarpals(random),
    ...rays.flatMap((ray) => ray.bones),
    ...buildSesamoids(rays, random),
  ];
  const pose: Pose = {
    scale: random.between(0.93, 0.99),
    tiltDeg: random.between(-3, 3),
    shiftMm: { x: random.between(-3, 3), y: random.between(-2, 2) },
  };
  // Drawn last and always, so that the fractured and the whole film of one seed are twins.
  const fracture = distalRadiusFracture(radius, random);
  return {
    bones: [...bones, radius, ulna],
    skin: skinField(rays, 31),
    fracture: isFractured ? fracture : null,
    pose,
  };
}
