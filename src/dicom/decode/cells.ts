/** Pixel cells as numbers: whole little-endian bytes as a view, packed bits unpacked. Assumes a little-endian machine. */
import { dicomError } from '../errors.ts';

export type Cells = Uint8Array | Uint16Array | Uint32Array;

/** Shares the memory of `bytes` where it lies on the cells' boundary. */
export function cellsOf(bytes: Uint8Array, bytesPerCell: number): Cells {
  if (bytesPerCell === 1) return bytes;
  const length = Math.floor(bytes.length / bytesPerCell);
  const aligned = bytes.byteOffset % bytesPerCell === 0 ? bytes : bytes.slice();
  if (bytesPerCell === 2) return new Uint16Array(aligned.buffer, aligned.byteOffset, length);
  if (bytesPerCell === 4) return new Uint32Array(aligned.buffer, aligned.byteOffset, length);
  if (bytesPerCell === 3) return unpackBits(bytes, 0, 24, length);
  throw dicomError('pixel-data-damaged', { bytesPerCell });
}

/** Three planes to colour-by-pixel; a sample takes `step` places of `cells`. */
export function byPixel<Kind extends Cells>(cells: Kind, pixels: number, step: number): Kind {
  const interleaved = cells.slice() as Kind;
  const plane = pixels * step;
  for (let pixel = 0, at = 0; pixel < pixels; pixel++)
    for (let sample = 0; sample < 3; sample++)
      for (let place = 0; place < step; place++)
        interleaved[at++] = cells[sample * plane + pixel * step + place] ?? 0;
  return interleaved;
}

/** Cells of 1 to 32 bits one after the other, the lowest bit of a cell in the lowest free bit (PS3.5 8.1.1). */
export function unpackBits(bytes: Uint8Array, firstBit: number, bits: number, length: number): Cells {
  const cells = emptyCells(bits, length);
  let at = firstBit;
  for (let index = 0; index < length; index++) {
    let value = 0;
    for (let have = 0; have < bits; ) {
      const inByte = at & 7;
      const taken = Math.min(8 - inByte, bits - have);
      value += (((bytes[at >> 3] ?? 0) >> inByte) & (2 ** taken - 1)) * 2 ** have;
      have += taken;
      at += taken;
    }
    cells[index] = value;
  }
  return cells;
}

function emptyCells(bits: number, length: number): Cells {
  if (bits <= 8) return new Uint8Array(length);
  return bits <= 16 ? new Uint16Array(length) : new Uint32Array(length);
}
