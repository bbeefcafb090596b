/** Uncompressed cells: in the file as they are, or with the bytes of each word swapped. */
import type { PixelLayout } from '../source.ts';
import type { DecodedCells } from './codecs.ts';

export function decodeNative(bytes: Uint8Array, isByteSwapped: boolean, layout: PixelLayout): DecodedCells {
  const { rows, columns, samplesPerPixel, bitsAllocated } = layout;
  const cells = isByteSwapped ? swapped(bytes) : bytes;
  return { rows, columns, samplesPerPixel, bytesPerCell: bitsAllocated / 8, cells };
}

function swapped(bytes: Uint8Array): Uint8Array {
  const cells = bytes.slice();
  for (let at = 0; at + 1 < cells.length; at += 2) {
    cells[at] = bytes[at + 1] ?? 0;
    cells[at + 1] = bytes[at] ?? 0;
  }
  return cells;
}
