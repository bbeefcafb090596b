/**
 * Cells to stored values (PS3.5 8.1.1): only `bitsStored` bits below `highBit` count, since old files keep overlays
 * in the others; signed values are extended from their own top bit.
 */
import type { StoredValues } from '../film.ts';
import type { PixelLayout } from '../source.ts';
import type { Cells } from './cells.ts';

/** The result shares no memory with the file. */
export function toStoredValues(cells: Cells, layout: PixelLayout): StoredValues {
  const { bitsAllocated, bitsStored, highBit, isSigned } = layout;
  const values = emptyValues(bitsAllocated, isSigned, cells.length);
  const above = 31 - highBit;
  const unused = 32 - bitsStored;
  for (let index = 0; index < cells.length; index++) {
    const top = (cells[index] ?? 0) << above;
    values[index] = isSigned ? top >> unused : top >>> unused;
  }
  return values;
}

function emptyValues(bitsAllocated: number, isSigned: boolean, length: number): StoredValues {
  if (bitsAllocated <= 8) return isSigned ? new Int8Array(length) : new Uint8Array(length);
  if (bitsAllocated <= 16) return isSigned ? new Int16Array(length) : new Uint16Array(length);
  return isSigned ? new Int32Array(length) : new Uint32Array(length);
}
