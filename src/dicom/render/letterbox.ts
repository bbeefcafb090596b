/**
 * A film made square for the network: longest side = `side`, centred on black (the "osselet" preset, as the
 * bundled model was trained). The geometry is its own function: heat maps need it to lie on the film again.
 */
import type { Grey8 } from '../film.ts';
import { resizeGrey8 } from './resize.ts';
import { roundHalfToEven } from './roundHalfToEven.ts';

export interface LetterboxGeometry {
  /** Square pixels per film pixel; each side is rounded to whole pixels after it. */
  readonly scale: number;
  /** Size and place of the film inside the square, pixels. */
  readonly width: number;
  readonly height: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export function letterboxGeometry(width: number, height: number, side: number): LetterboxGeometry {
  const scale = side / Math.max(width, height);
  const inside = { width: scaledSide(width, scale), height: scaledSide(height, scale) };
  return {
    scale,
    ...inside,
    offsetX: Math.floor((side - inside.width) / 2),
    offsetY: Math.floor((side - inside.height) / 2),
  };
}

export function letterboxGrey8(grey: Grey8, side: number): Grey8 {
  const { width, height, offsetX, offsetY } = letterboxGeometry(grey.width, grey.height, side);
  const film = resizeGrey8(grey, width, height);
  const data = new Uint8Array(side * side);
  for (let row = 0; row < height; row++)
    data.set(film.data.subarray(row * width, (row + 1) * width), (offsetY + row) * side + offsetX);
  return { width: side, height: side, data };
}

/** Never larger than the film. */
export function thumbnailGrey8(grey: Grey8, longestSidePx: number): Grey8 {
  const scale = Math.min(1, longestSidePx / Math.max(grey.width, grey.height));
  return resizeGrey8(grey, scaledSide(grey.width, scale), scaledSide(grey.height, scale));
}

/** At least one pixel: a strip of 5,000 × 10 keeps a height. */
function scaledSide(length: number, scale: number): number {
  return Math.max(1, roundHalfToEven(length * scale));
}
