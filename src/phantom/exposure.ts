/**
 * From absorption to stored values, as a detector and its console make them: exponential law under an uneven beam,
 * scatter, focal blur, quantum noise, logarithm, a little edge enhancement, and the shutter around the exposed field.
 */
import { blurred } from './blur.ts';
import { COLUMNS, ROWS } from './filmGrid.ts';
import type { Box } from './geometry.ts';
import { placeGaussian } from './random.ts';

export const BITS_STORED = 12;
const MAX_STORED = 2 ** BITS_STORED - 1;
/** The part of the film that the collimator leaves open; outside, the console's shutter is black. */
export const EXPOSED_FIELD: Box = { left: 26, top: 24, right: 774, bottom: 976 };

const FOCAL_BLUR_PX = 0.85;
const SCATTER = 0.035;
const QUANTUM_NOISE = 0.011;
const ENHANCEMENT = 0.55;
const ENHANCED_DETAIL_PX = 7;
/** Stored value of the bare beam, and stored values for one neper of absorption. */
const AIR_STORED = 190;
const STORED_PER_NEPER = 2200;

export function expose(absorbed: Float32Array, seed: number): Uint16Array {
  const sharp = absorbed.map((nepers) => Math.exp(-nepers));
  const intensity = blurred(sharp, COLUMNS, FOCAL_BLUR_PX);
  for (let index = 0; index < intensity.length; index += 1) {
    intensity[index] = detected(intensity[index] ?? 0, index, seed);
  }
  const density = intensity.map((value) => -Math.log(value));
  return stored(density, blurred(density, COLUMNS, ENHANCED_DETAIL_PX));
}

function detected(transmitted: number, index: number, seed: number): number {
  const row = Math.floor(index / COLUMNS);
  const column = index - row * COLUMNS;
  const primary = transmitted * (1 - SCATTER) + SCATTER;
  const noise = QUANTUM_NOISE * Math.sqrt(primary) * placeGaussian(column, row, seed);
  return Math.max(1e-3, (primary + noise) * beamAt(column, row));
}

/** Weaker away from the centre (distance) and towards the anode (heel effect). */
function beamAt(column: number, row: number): number {
  const x = column / COLUMNS - 0.5;
  const y = row / ROWS - 0.5;
  return 1 - 0.16 * (x * x + y * y) - 0.07 * y;
}

function stored(density: Float32Array, smooth: Float32Array): Uint16Array {
  return Uint16Array.from(density, (value, index) => {
    const row = Math.floor(index / COLUMNS);
    if (!isExposed(index - row * COLUMNS, row)) return 0;
    const enhanced = value + ENHANCEMENT * (value - (smooth[index] ?? 0));
    return Math.min(MAX_STORED, Math.max(0, Math.round(AIR_STORED + STORED_PER_NEPER * enhanced)));
  });
}

function isExposed(column: number, row: number): boolean {
  const { left, top, right, bottom } = EXPOSED_FIELD;
  return column >= left && column < right && row >= top && row < bottom;
}
