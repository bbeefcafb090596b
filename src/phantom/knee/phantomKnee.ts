/** A frontal film of a knee that never was, with everything about it known. */
import { assert } from '../../foundation/index.ts';
import { coarserFrame, coarserTechnique } from '../film/coarser.ts';
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
import type { KneeFinding, KneeGrade } from './kneeFindings.ts';

export interface PhantomKneeOptions {
  /** Any integer; the same seed is the same knee. */
  readonly seed: number;
  readonly side?: 'left' | 'right';
  readonly finding?: KneeFinding;
  readonly photometric?: Photometric;
  /** How worn the medial compartment is, beside the finding; not to be joined with `arthrosis`. */
  readonly grade?: KneeGrade;
  /** Side of a pixel over that of a usual film; 1 or 2. */
  readonly coarseness?: 1 | 2;
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

export function phantomKnee(options: PhantomKneeOptions): PhantomFilm<KneeTruth> {
  const { seed, side = 'right', finding, photometric, grade = null, coarseness = 1 } = options;
  assert(Number.isInteger(seed), () => `phantom seed ${seed} is no integer`);
  const scene = buildKnee({ seed, finding: finding ?? null, isLeft: side === 'left', grade, coarseness });
  const grid = filmGrid(coarserFrame(KNEE_FRAME, coarseness), scene.pose);
  const outlineOf = (name: string) => scene.bones.find((bone) => bone.name === name)?.outline ?? [];
  const space = (compartment: 'medial' | 'lateral'): PhantomSpace => {
    const { widthMm, femur, tibia } = jointSpace(outlineOf('femur'), outlineOf('tibia'), compartment);
    return { widthMm: widthMm * scene.pose.scale, femur: grid.toFilm(femur), tibia: grid.toFilm(tibia) };
  };
  const technique = coarserTechnique(KNEE_TECHNIQUE, coarseness);
  const truth: KneeTruth = {
    ...truthOf(scene, grid),
    jointSpace: finding === 'prosthesis' ? null : { medial: space('medial'), lateral: space('lateral') },
  };
  return drawFilm({ scene, grid, technique, truth }, seed, photometric);
}
