/** The whole hand of a seed: all bones, the skin over them, and how they stand on the film. */
import type { Bone } from '../film/bone.ts';
import type { Technique } from '../film/exposure.ts';
import { coarserMarker } from '../film/coarser.ts';
import type { FilmFrame, Pose } from '../film/filmGrid.ts';
import { plateDensity, product, type GrowthPlate } from '../film/growthPlate.ts';
import type { Marker } from '../film/marker.ts';
import { outlineField, sampledField } from '../film/outlineField.ts';
import { createRandom } from '../film/random.ts';
import type { Scene } from '../film/scene.ts';
import { grownBones, maturityOf, plateAt, sizeAt, type HandGrowth } from './growth.ts';
import { handGrowthPlates, volarPlate, type HandFinding } from './handFindings.ts';
import { distalRadiusFracture } from './radiusFracture.ts';
import { buildRays, buildSesamoids } from './rays.ts';
import { skinField } from './skin.ts';
import { buildCarpals, buildForearm } from './wrist.ts';

/** The origin of the hand is its radiocarpal joint. */
export const HAND_FRAME: FilmFrame = {
  rows: 1000,
  columns: 800,
  spacingMm: 0.25,
  exposedField: { left: 26, top: 24, right: 774, bottom: 976 },
  origin: { x: 372, y: 796 },
};

export const HAND_TECHNIQUE: Technique = {
  focalBlurPx: 0.85,
  scatter: 0.035,
  quantumNoise: 0.011,
  enhancement: 0.55,
  enhancedDetailPx: 7,
  airStored: 190,
  storedPerNeper: 2200,
};

const LEFT_MARKER: Marker = { letter: 'G', at: { x: 694, y: 872 }, heightPx: 42 };
const RIGHT_MARKER: Marker = { ...LEFT_MARKER, letter: 'D', at: { x: 105, y: 872 } };
const COARSE_FIELD_STEP_MM = 0.5;

export interface Hand extends Scene {
  readonly pose: Pose;
}

export interface HandPlan {
  readonly seed: number;
  readonly finding: HandFinding | null;
  readonly hasMarker?: boolean;
  readonly isRight?: boolean;
  /** An adult's where it is left out. */
  readonly growth?: HandGrowth;
  /** Side of a pixel over that of the frame. */
  readonly coarseness?: number;
}

export function buildHand(plan: HandPlan): Hand {
  const { seed, finding, hasMarker = false, isRight = false, growth, coarseness = 1 } = plan;
  const random = createRandom(seed);
  const rays = buildRays(random);
  const [radius, ulna] = buildForearm(random);
  const grown = [
    ...buildCarpals(random),
    ...rays.flatMap((ray) => ray.bones),
    ...buildSesamoids(rays, random),
  ];
  const maturity = growth && maturityOf(growth);
  const pose: Pose = {
    scale: random.between(0.93, 0.99) * (maturity === undefined ? 1 : sizeAt(maturity)),
    tiltDeg: random.between(-3, 3),
    shiftMm: { x: random.between(-3, 3), y: random.between(-2, 2) },
    ...(isRight && { isMirrored: true }),
  };
  // Drawn last and always, so that the fractured and the whole film of one seed are twins.
  const fracture = distalRadiusFracture(radius, random);
  const adult = [...grown, radius, ulna];
  const all = maturity === undefined ? adult : grownBones(adult, maturity);
  const growthPlates =
    maturity === undefined
      ? finding === 'growth-plates'
        ? handGrowthPlates(all)
        : []
      : handGrowthPlates(all, (bone) => plateAt(bone, maturity));
  const marker = coarserMarker(isRight ? RIGHT_MARKER : LEFT_MARKER, coarseness);
  return {
    bones: all.map((bone) => withPlates(bone, growthPlates)),
    skin: skinField(rays, 31),
    fracture: finding === 'fracture' ? fracture : null,
    fieldOf: coarseness === 1 ? outlineField : (outline) => sampledField(outline, COARSE_FIELD_STEP_MM),
    growthPlates,
    metal: finding === 'plate' ? volarPlate() : [],
    ...(hasMarker && { marker }),
    pose,
  };
}

function withPlates(bone: Bone, plates: readonly GrowthPlate[]): Bone {
  const own = plates.filter((plate) => plate.bone === bone.name).map(plateDensity);
  const density = product(own);
  return density ? { ...bone, density } : bone;
}
