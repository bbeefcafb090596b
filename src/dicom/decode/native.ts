/** Uncompressed cells: in the file as they are, with the bytes of each word swapped, packed, or sharing colours. */
import { assert } from '../../foundation/index.ts';
import type { PixelLayout, PixelSource } from '../source.ts';
import { swapped } from '../swapped.ts';
import { byPixel, type Cells, cellsOf, unpackBits } from './cells.ts';

type Native = Omit<Extract<PixelSource, { kind: 'native' }>, 'kind'>;

/** Colour-by-pixel, whatever the file's Planar Configuration. May share the memory of the file. */
export function decodeNative(native: Native, layout: PixelLayout): Cells {
  const { rows, columns, samplesPerPixel, bitsAllocated, isByPlane, isSubsampled } = layout;
  const bytes = swapped(native.bytes, native.swappedWordBytes);
  const length = rows * columns * (isSubsampled ? 2 : samplesPerPixel);
  const isWholeBytes = bitsAllocated === 8 || bitsAllocated === 16 || bitsAllocated === 32;
  const cells = isWholeBytes
    ? cellsOf(bytes, bitsAllocated / 8)
    : unpackBits(bytes, native.firstBit, bitsAllocated, length);
  if (isSubsampled) return withOwnColours(cells, rows * columns);
  return isByPlane ? byPixel(cells, rows * columns, 1) : cells;
}

/** Y Y Cb Cr for each pair of pixels (PS3.3 C.7.6.3.1.2) to Y Cb Cr for each pixel. */
function withOwnColours(cells: Cells, pixels: number): Cells {
  assert(cells instanceof Uint8Array, () => 'open/ refuses shared colours of more than 8 bits');
  const whole = new Uint8Array(pixels * 3);
  for (let pixel = 0, at = 0; pixel < pixels; pixel++) {
    const pair = 4 * (pixel >> 1);
    whole[at++] = cells[pair + (pixel & 1)] ?? 0;
    whole[at++] = cells[pair + 2] ?? 0;
    whole[at++] = cells[pair + 3] ?? 0;
  }
  return whole;
}
