/**
 * 8-bit letterboxed square to the network's input: antialiased triangle filter in float (support grows with the
 * reduction, as Pillow's BILINEAR, without its rounding), then (value / 255 - mean) / std.
 */
import { assert } from '../../foundation/index.ts';
import type { ImageInput } from '../architecture.ts';
import { type ResampleRow, triangleRows } from './triangle.ts';

export interface GreySquare {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function toInput(grey: GreySquare, { letterboxSide, size, mean, std }: ImageInput): Float32Array {
  assert(
    grey.width === letterboxSide && grey.height === letterboxSide,
    () => `letterbox of ${letterboxSide} expected, got ${grey.width} × ${grey.height}`,
  );
  const rows = triangleRows(letterboxSide, size);
  const across = resampleAcross(grey.data, letterboxSide, rows);
  return resampleDown(across, size, rows).map((value) => (value / 255 - mean) / std);
}

function resampleAcross(data: Uint8Array, side: number, rows: readonly ResampleRow[]): Float32Array {
  const out = new Float32Array(side * rows.length);
  for (let y = 0; y < side; y++) {
    rows.forEach(({ first, weights }, x) => {
      let sum = 0;
      for (let k = 0; k < weights.length; k++) sum += (weights[k] ?? 0) * (data[y * side + first + k] ?? 0);
      out[y * rows.length + x] = sum;
    });
  }
  return out;
}

function resampleDown(data: Float32Array, width: number, rows: readonly ResampleRow[]): Float32Array {
  const out = new Float32Array(rows.length * width);
  rows.forEach(({ first, weights }, y) => {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = 0; k < weights.length; k++)
        sum += (weights[k] ?? 0) * (data[(first + k) * width + x] ?? 0);
      out[y * width + x] = sum;
    }
  });
  return out;
}
