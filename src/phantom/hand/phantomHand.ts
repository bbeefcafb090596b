/** A frontal film of a hand that never was, with everything about it known. */
import { assert } from '../../foundation/index.ts';
import { filmGrid } from '../film/filmGrid.ts';
import { drawFilm, truthOf, type Photometric, type PhantomFilm } from '../film/phantomFilm.ts';
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
}

export function phantomHand({ seed, finding, marker, photometric }: PhantomHandOptions): PhantomFilm {
  assert(Number.isInteger(seed), () => `phantom seed ${seed} is no integer`);
  const scene = buildHand(seed, finding ?? null, marker);
  const grid = filmGrid(HAND_FRAME, scene.pose);
  return drawFilm({ scene, grid, technique: HAND_TECHNIQUE, truth: truthOf(scene, grid) }, seed, photometric);
}
