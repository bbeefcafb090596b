/** A frontal film of a shoulder that never was, with everything about it known. */
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
import { buildShoulder, SHOULDER_FRAME, SHOULDER_TECHNIQUE } from './shoulder.ts';
import type { ShoulderFinding } from './shoulderFindings.ts';
import { HEAD_RADIUS_MM } from './shoulderShapes.ts';

export interface PhantomShoulderOptions {
  /** Any integer; the same seed is the same shoulder. */
  readonly seed: number;
  readonly side?: 'left' | 'right';
  readonly finding?: ShoulderFinding;
  readonly photometric?: Photometric;
}

export interface ShoulderTruth extends PhantomTruth {
  /** In pixels of the film. */
  readonly landmarks: {
    readonly humeralHeadCentre: Point;
    readonly humeralHeadRadiusPx: number;
    /** Middle of the glenoid's face. */
    readonly glenoidCentre: Point;
  };
  readonly isDislocated: boolean;
}

const GLENOID_CENTRE: Point = { x: 31.2, y: -1 };

export function phantomShoulder({
  seed,
  side = 'right',
  finding,
  photometric,
}: PhantomShoulderOptions): PhantomFilm<ShoulderTruth> {
  assert(Number.isInteger(seed), () => `phantom seed ${seed} is no integer`);
  const scene = buildShoulder(seed, finding ?? null, side === 'left');
  const grid = filmGrid(SHOULDER_FRAME, scene.pose);
  const truth: ShoulderTruth = {
    ...truthOf(scene, grid),
    landmarks: {
      humeralHeadCentre: grid.toFilm(scene.humeralHead),
      humeralHeadRadiusPx: (HEAD_RADIUS_MM * scene.pose.scale) / SHOULDER_FRAME.spacingMm,
      glenoidCentre: grid.toFilm(GLENOID_CENTRE),
    },
    isDislocated: finding === 'dislocation',
  };
  return drawFilm({ scene, grid, technique: SHOULDER_TECHNIQUE, truth }, seed, photometric);
}
