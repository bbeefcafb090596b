/** Uncompressed cells: in the file as they are, or with the bytes of each word swapped. */
import type { PixelLayout } from '../source.ts';
import { swapped } from '../swapped.ts';
import type { DecodedCells } from './codecs.ts';

export function decodeNative(bytes: Uint8Array, isByteSwapped: boolean, layout: PixelLayout): DecodedCells {
  const { rows, columns, samplesPerPixel, bitsAllocated } = layout;
  const cells = isByteSwapped ? swapped(bytes) : bytes;
  return { rows, columns, samplesPerPixel, bytesPerCell: bitsAllocated / 8, cells };
}
