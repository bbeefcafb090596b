/**
 * From absorption to stored values, as a detector and its console make them: exponential law under an uneven beam,
 * scatter, focal blur, quantum noise, logarithm, a little edge enhancement, and the shutter around the exposed field.
 */
import { blurred } from './blur.ts';
import type { FilmFrame } from './filmGrid.ts';
import { placeGaussian } from './random.ts';

export const BITS_STORED = 12;
const MAX_STORED = 2 ** BITS_STORED - 1;

/** Beam, detector and console, as set for a region. */
export interface Technique {
  readonly focalBlurPx: number;
  /** Share of the bare beam. */
  readonly scatter: number;
  /** Deviation of the noise on the bare beam. */
  readonly quantumNoise: number;
  readonly enhancement: number;
  readonly enhancedDetailPx: number;
  /** Stored value of the bare beam, and stored values for one neper of absorption. */
  readonly airStored: number;
  readonly storedPerNeper: number;
}

/** `absorbed` in nepers, row by row. */
export function expose(
  absorbed: Float32Array,
  frame: FilmFrame,
  technique: Technique,
  seed: number,
): Uint16Array {
  const sharp = absorbed.map((nepers) => Math.exp(-nepers));
  const intensity = blurred(sharp, frame.columns, technique.focalBlurPx);
  detect(intensity, frame, technique, seed);
  const density = intensity.map((value) => -Math.log(value));
  return stored(density, blurred(density, frame.columns, technique.enhancedDetailPx), frame, technique);
}

function detect(
  intensity: Float32Array,
  { rows, columns }: FilmFrame,
  { scatter, quantumNoise }: Technique,
  seed: number,
): void {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const index = row * columns + column;
      const primary = (intensity[index] ?? 0) * (1 - scatter) + scatter;
      const noise = quantumNoise * Math.sqrt(primary) * placeGaussian(column, row, seed);
      const lit = (primary + noise) * beamAt(column / columns - 0.5, row / rows - 0.5);
      intensity[index] = Math.max(1e-3, lit);
    }
  }
}

/** Weaker away from the centre (distance) and towards the anode (heel effect). */
function beamAt(x: number, y: number): number {
  return 1 - 0.16 * (x * x + y * y) - 0.07 * y;
}

function stored(
  density: Float32Array,
  smooth: Float32Array,
  { columns, exposedField }: FilmFrame,
  { airStored, storedPerNeper, enhancement }: Technique,
): Uint16Array {
  const { left, top, right, bottom } = exposedField;
  const pixels = new Uint16Array(density.length);
  for (let row = top; row < bottom; row += 1) {
    for (let column = left; column < right; column += 1) {
      const index = row * columns + column;
      const value = density[index] ?? 0;
      const enhanced = value + enhancement * (value - (smooth[index] ?? 0));
      pixels[index] = Math.min(MAX_STORED, Math.max(0, Math.round(airStored + storedPerNeper * enhanced)));
    }
  }
  return pixels;
}
