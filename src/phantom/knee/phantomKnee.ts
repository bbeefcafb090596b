/** A frontal film of a knee that never was, with everything about it known. */
import { assert } from '../../foundation/index.ts';
import { filmGrid } from '../film/filmGrid.ts';
import type { Point } from '../film/geometry.ts';
import {
  drawFilm,
  truthOf,
  type PhantomFilm,
  type PhantomTruth,
  type Photometric,
} from '../film/phantomFilm.ts';
import { jointSpace } from './jointSpace.ts';
import { buildKnee, KNEE_FRAME, KNEE_TECHNIQUE } from './knee.ts';
import type { KneeFinding } from './kneeFindings.ts';

export interface PhantomKneeOptions {
  /** Any integer; the same seed is the same knee. */
  readonly seed: number;
  readonly side?: 'left' | 'right';
  readonly finding?: KneeFinding;
  readonly photometric?: Photometric;
}

export interface KneeTruth extends PhantomTruth {
  /** Null where a prosthesis takes the joint's place. */
  readonly jointSpace: Record<'medial' | 'lateral', PhantomSpace> | null;
}

/** The two edges in pixels of the film; the width in millimetres of the film. */
export interface PhantomSpace {
  readonly widthMm: number;
  readonly femur: Point;
  readonly tibia: Point;
}

export function phantomKnee({
  seed,
  side = 'right',
  finding,
  photometric,
}: PhantomKneeOptions): PhantomFilm<KneeTruth> {
  assert(Number.isInteger(seed), () => `phantom seed ${seed} is no integer`);
  const scene = buildKnee(seed, finding ?? null, side === 'left');
  const grid = filmGrid(KNEE_FRAME, scene.pose);
  const outlineOf = (name: string) => scene.bones.find((bone) => bone.name === name)?.outline ?? [];
  const space = (compartment: 'medial' | 'lateral'): PhantomSpace => {
    const { widthMm, femur, tibia } = jointSpace(outlineOf('femur'), outlineOf('tibia'), compartment);
    return { widthMm: widthMm * scene.pose.scale, femur: grid.toFilm(femur), tibia: grid.toFilm(tibia) };
  };
  const truth: KneeTruth = {
    ...truthOf(scene, grid),
    jointSpace: finding === 'prosthesis' ? null : { medial: space('medial'), lateral: space('lateral') },
  };
  return drawFilm({ scene, grid, technique: KNEE_TECHNIQUE, truth }, seed, photometric);
}
