/** A long standing film of a lower limb that never was, from hip to ankle, with the landmarks of its alignment. */
import { assert } from '../../foundation/index.ts';
import { filmGrid } from '../film/filmGrid.ts';
import { placed, type Point, type Stance } from '../film/geometry.ts';
import {
  drawFilm,
  truthOf,
  type PhantomFilm,
  type PhantomTruth,
  type Photometric,
} from '../film/phantomFilm.ts';
import { buildLeg, LEG_FRAME, LEG_TECHNIQUE } from './leg.ts';
import type { Alignment } from './legAxes.ts';
import { HEAD_RADIUS_MM } from './legShapes.ts';

export interface PhantomLegOptions {
  /** Any integer; the same seed is the same limb, whatever its alignment. */
  readonly seed: number;
  readonly side?: 'left' | 'right';
  /** Straight unless said. */
  readonly finding?: Alignment;
  readonly photometric?: Photometric;
}

export interface LegTruth extends PhantomTruth {
  /** In pixels of the film. */
  readonly landmarks: LegLandmarks;
  /** Medial angle between the lines from the knee to hip and ankle: 180 is straight, less is varus, more valgus. */
  readonly hipKneeAnkleDeg: number;
}

export interface LegLandmarks {
  readonly hipCentre: Point;
  readonly headRadiusPx: number;
  readonly kneeCentre: Point;
  readonly ankleCentre: Point;
  /** Lateral, then medial: where the line touches the femoral condyles, or lies on the tibial plateau. */
  readonly condyleTangent: readonly [Point, Point];
  readonly plateauTangent: readonly [Point, Point];
}

export function phantomLeg({
  seed,
  side = 'right',
  finding,
  photometric,
}: PhantomLegOptions): PhantomFilm<LegTruth> {
  assert(Number.isInteger(seed), () => `phantom seed ${seed} is no integer`);
  const scene = buildLeg(seed, finding ?? null, side === 'left');
  const grid = filmGrid(LEG_FRAME, scene.pose);
  const { condyles, plateau, hip, ankle, knee } = scene.axes;
  const across = (stance: Stance, y: number): readonly [Point, Point] => [
    grid.toFilm(placed({ x: -CONDYLE_MM, y }, stance)),
    grid.toFilm(placed({ x: CONDYLE_MM, y }, stance)),
  ];
  const landmarks: LegLandmarks = {
    hipCentre: grid.toFilm(hip.origin),
    headRadiusPx: (HEAD_RADIUS_MM * scene.pose.scale) / LEG_FRAME.spacingMm,
    kneeCentre: grid.toFilm(knee),
    ankleCentre: grid.toFilm(ankle.origin),
    condyleTangent: across(condyles, 0),
    plateauTangent: across(plateau, PLATEAU_MM),
  };
  const truth: LegTruth = {
    ...truthOf(scene, grid),
    landmarks,
    hipKneeAnkleDeg: hipKneeAnkle(landmarks, side),
  };
  return drawFilm({ scene, grid, technique: LEG_TECHNIQUE, truth }, seed, photometric);
}

/** Middles of the condyles, and the depth of the facets under the middle of the plateau. */
const CONDYLE_MM = 24;
const PLATEAU_MM = -1;

function hipKneeAnkle({ hipCentre, kneeCentre, ankleCentre }: LegLandmarks, side: 'left' | 'right'): number {
  const up = Math.atan2(hipCentre.x - kneeCentre.x, kneeCentre.y - hipCentre.y);
  const down = Math.atan2(ankleCentre.x - kneeCentre.x, ankleCentre.y - kneeCentre.y);
  // Of a right limb the medial side lies to the right: the less of it, the further hip and ankle stand to the right.
  const medial = Math.PI - up - down;
  return ((side === 'right' ? medial : 2 * Math.PI - medial) * 180) / Math.PI;
}
