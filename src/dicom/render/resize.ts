/**
 * Antialiased bilinear resize of 8-bit grey, bit for bit Pillow's `resize(size, BILINEAR)`: a triangle filter as
 * wide as the reduction, weights in fixed point with 22 fraction bits, columns first, then rows, rounded to 8
 * bits after each. The model was trained behind that very function; a resize that is only close shifts scores.
 */
import type { Grey8 } from '../film.ts';

const PRECISION_BITS = 22;
const HALF = 1 << (PRECISION_BITS - 1);

export function resizeGrey8(grey: Grey8, width: number, height: number): Grey8 {
  const narrowed = width === grey.width ? grey : resizeColumns(grey, width);
  return height === grey.height ? narrowed : resizeRows(narrowed, height);
}

/** Which input pixels make an output pixel, from `first` on, and how much of each. */
interface Taps {
  readonly first: number;
  readonly weights: Int32Array;
}

function triangleTaps(inputLength: number, outputLength: number): Taps[] {
  const scale = inputLength / outputLength;
  const reach = Math.max(scale, 1);
  return Array.from({ length: outputLength }, (_, index) => {
    const center = (index + 0.5) * scale;
    const first = Math.max(Math.trunc(center - reach + 0.5), 0);
    const end = Math.min(Math.trunc(center + reach + 0.5), inputLength);
    const shares = Array.from({ length: end - first }, (_share, tap) =>
      Math.max(0, 1 - Math.abs((tap + first - center + 0.5) * (1 / reach))),
    );
    const total = shares.reduce((sum, share) => sum + share, 0);
    const weights = Int32Array.from(shares, (share) =>
      Math.trunc(0.5 + (share / total) * (1 << PRECISION_BITS)),
    );
    return { first, weights };
  });
}

function resizeColumns({ width, height, data }: Grey8, newWidth: number): Grey8 {
  const resized = new Uint8Array(newWidth * height);
  triangleTaps(width, newWidth).forEach(({ first, weights }, column) => {
    for (let row = 0; row < height; row++)
      resized[row * newWidth + column] = weighted(data, row * width + first, 1, weights);
  });
  return { width: newWidth, height, data: resized };
}

function resizeRows({ width, height, data }: Grey8, newHeight: number): Grey8 {
  const resized = new Uint8Array(width * newHeight);
  triangleTaps(height, newHeight).forEach(({ first, weights }, row) => {
    for (let column = 0; column < width; column++)
      resized[row * width + column] = weighted(data, first * width + column, width, weights);
  });
  return { width, height: newHeight, data: resized };
}

function weighted(data: Uint8Array, start: number, stride: number, weights: Int32Array): number {
  let sum = HALF;
  for (let tap = 0; tap < weights.length; tap++)
    sum += (data[start + tap * stride] ?? 0) * (weights[tap] ?? 0);
  return Math.min(255, sum >> PRECISION_BITS);
}
