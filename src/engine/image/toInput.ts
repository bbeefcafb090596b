/**
 * 8-bit square to the network's input. Preset "osselet": antialiased triangle filter in float (support grows with the
 * reduction, as Pillow's BILINEAR, without its rounding). Preset "paper": the square has the input's side already.
 */
import { assert } from '../../foundation/index.ts';
import type { ImageInput } from '../architecture.ts';
import { type ResampleRow, triangleRows } from './triangle.ts';

export interface GreySquare {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function toInput(grey: GreySquare, input: ImageInput): Float32Array {
  const side = input.preset === 'osselet' ? input.letterboxSide : input.size;
  assert(
    grey.width === side && grey.height === side,
    () => `square of ${side} expected, got ${grey.width} × ${grey.height}`,
  );
  const values = side === input.size ? Float32Array.from(grey.data) : resample(grey.data, side, input.size);
  return values.map((value) => (value / 255 - input.mean) / input.std);
}

function resample(data: Uint8Array, side: number, size: number): Float32Array {
  const rows = triangleRows(side, size);
  return resampleDown(resampleAcross(data, side, rows), size, rows);
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
