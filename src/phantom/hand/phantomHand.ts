/** A frontal film of a hand that never was, with everything about it known. */
import { assert } from '../../foundation/index.ts';
import { coarserFrame, coarserTechnique } from '../film/coarser.ts';
import { filmGrid } from '../film/filmGrid.ts';
import { drawFilm, truthOf, type Photometric, type PhantomFilm } from '../film/phantomFilm.ts';
import type { HandGrowth } from './growth.ts';
import type { HandFinding } from './handFindings.ts';
import { buildHand, HAND_FRAME, HAND_TECHNIQUE } from './hand.ts';

export interface PhantomHandOptions {
  /** Any integer; the same seed is the same hand. */
  readonly seed: number;
  /** The fracture is of the distal radius, transverse; the hand is otherwise the same. */
  readonly finding?: HandFinding;
  /** With the lead letter of its side, as real films have it. */
  readonly marker?: boolean;
  readonly photometric?: Photometric;
  readonly side?: 'left' | 'right';
  /** How grown the hand is; an adult's where it is left out. */
  readonly growth?: HandGrowth;
  /** Side of a pixel over that of a usual film; 1 or 2. */
  readonly coarseness?: 1 | 2;
}

export function phantomHand(options: PhantomHandOptions): PhantomFilm {
  const { seed, finding, marker = false, photometric, side, growth, coarseness = 1 } = options;
  assert(Number.isInteger(seed), () => `phantom seed ${seed} is no integer`);
  const scene = buildHand({
    seed,
    finding: finding ?? null,
    hasMarker: marker,
    isRight: side === 'right',
    ...(growth && { growth }),
    coarseness,
  });
  const grid = filmGrid(coarserFrame(HAND_FRAME, coarseness), scene.pose);
  const technique = coarserTechnique(HAND_TECHNIQUE, coarseness);
  return drawFilm({ scene, grid, technique, truth: truthOf(scene, grid) }, seed, photometric);
}
