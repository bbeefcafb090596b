/**
 * A film made square for the network, by the rule of the model that will read it: "letterbox" keeps its proportions
 * and is antialiased, "squash" fills the square and is not. The geometry is its own function: heat maps need it to
 * lie on the film again.
 */
import type { Grey8 } from '../film.ts';
import { letterboxGeometry, letterboxGrey8 } from './letterbox.ts';
import { linearGrey8 } from './linearGrey8.ts';

export interface SquareRule {
  readonly fit: 'letterbox' | 'squash';
  readonly sidePx: number;
}

/** Place of the film inside the square, pixels of the square. */
export interface SquareGeometry {
  readonly width: number;
  readonly height: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export function squareGeometry(width: number, height: number, { fit, sidePx }: SquareRule): SquareGeometry {
  if (fit === 'letterbox') return letterboxGeometry(width, height, sidePx);
  return { width: sidePx, height: sidePx, offsetX: 0, offsetY: 0 };
}

export function squareGrey8(grey: Grey8, { fit, sidePx }: SquareRule): Grey8 {
  return fit === 'letterbox' ? letterboxGrey8(grey, sidePx) : linearGrey8(grey, sidePx, sidePx);
}
