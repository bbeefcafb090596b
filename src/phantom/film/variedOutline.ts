/** Control points moved a little by the seed, then a smooth outline through them. */
import { pointsOf, smoothOutline, type Point } from './geometry.ts';
import type { Random } from './random.ts';

/** x, y, x, y… in millimetres. */
export type Controls = readonly number[];

export function variedOutline(controls: Controls, spreadMm: number, random: Random): Point[] {
  return smoothOutline(variedControls(controls, spreadMm, random), 6);
}

export function variedControls(controls: Controls, spreadMm: number, random: Random): Point[] {
  return pointsOf(controls.map((value) => value + random.between(-spreadMm, spreadMm)));
}
