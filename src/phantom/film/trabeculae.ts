/** Texture of spongy bone, around 0, at a place across and along the bone in millimetres. */
import { smoothNoise } from './random.ts';

export type Trabeculae = (across: number, along: number, seed: number) => number;

/** Struts run along the bone, so the noise is longer along than across. */
export const fineTrabeculae: Trabeculae = (across, along, seed) =>
  0.17 * smoothNoise(across / 0.55, along / 1.5, seed) +
  0.1 * smoothNoise(across / 1.3, along / 1.1, seed + 1) +
  0.12 * smoothNoise(across / 3.5, along / 4.5, seed + 2);

/** Of the thick ends of large bones: long struts along the load, ties across, uneven from place to place. */
export const coarseTrabeculae: Trabeculae = (across, along, seed) => {
  const bend = 0.7 * smoothNoise(across / 5, along / 7, seed + 3);
  const struts = ridge(smoothNoise((across + bend) / 0.75, along / 3.6, seed));
  const ties = ridge(smoothNoise(across / 2.4, (along + bend) / 0.8, seed + 1));
  const patches = smoothNoise(across / 6, along / 7, seed + 2);
  return 0.2 * struts + 0.13 * ties + 0.12 * patches;
};

/** Thin bright crests between wide dark meshes, mean near 0. */
function ridge(noise: number): number {
  const crest = 1 - Math.abs(noise) * 1.6;
  return crest * Math.abs(crest) - 0.25;
}
