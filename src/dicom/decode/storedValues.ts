/**
 * Cells to stored values (PS3.5 8.1.1): only `bitsStored` bits below `highBit` count, since old files keep overlays
 * in the others; signed values are extended from their own top bit. Assumes a little-endian machine, as every
 * browser runs on.
 */
import { dicomError } from '../errors.ts';
import type { StoredValues } from '../film.ts';
import type { PixelLayout } from '../source.ts';
import type { DecodedCells } from './codecs.ts';

/** Colour-by-pixel when there are three samples. The result shares no memory with the file. */
export function toStoredValues(decoded: DecodedCells, layout: PixelLayout): StoredValues {
  const cells = byPixel(widenedCells(decoded, layout), decoded, layout);
  const { bitsAllocated, bitsStored, highBit, isSigned } = layout;
  const values = emptyValues(bitsAllocated, isSigned, cells.length);
  const shift = highBit + 1 - bitsStored;
  const mask = 2 ** bitsStored - 1;
  const unused = 32 - bitsStored;
  for (let index = 0; index < cells.length; index++) {
    const value = ((cells[index] ?? 0) >> shift) & mask;
    values[index] = isSigned ? (value << unused) >> unused : value;
  }
  return values;
}

function emptyValues(bitsAllocated: 8 | 16, isSigned: boolean, length: number): StoredValues {
  if (bitsAllocated === 8) return isSigned ? new Int8Array(length) : new Uint8Array(length);
  return isSigned ? new Int16Array(length) : new Uint16Array(length);
}

/** A decoder may answer 8-bit cells for 16 allocated (they fit), never the other way round. */
function widenedCells({ cells, bytesPerCell }: DecodedCells, layout: PixelLayout): Uint8Array | Uint16Array {
  if (bytesPerCell === 1) return cells;
  if (bytesPerCell !== 2 || layout.bitsAllocated !== 16)
    throw dicomError('pixel-data-damaged', { bytesPerCell, bitsAllocated: layout.bitsAllocated });
  const aligned = cells.byteOffset % 2 === 0 ? cells : cells.slice();
  return new Uint16Array(aligned.buffer, aligned.byteOffset, aligned.length / 2);
}

/** Planar Configuration speaks of native cells; every decoder here answers colour-by-pixel. */
function byPixel(
  cells: Uint8Array | Uint16Array,
  decoded: DecodedCells,
  layout: PixelLayout,
): Uint8Array | Uint16Array {
  if (!layout.isByPlane) return cells;
  const pixels = decoded.rows * decoded.columns;
  return cells.map((_, index) => cells[(index % 3) * pixels + Math.floor(index / 3)] ?? 0);
}
