/** Bits of an overlay, from where the file keeps them to a plane of its own that shares no memory with the file. */
import type { Overlay } from '../display.ts';
import type { FilmSource, OverlaySource } from '../source.ts';
import { swapped } from '../swapped.ts';

/** Embedded planes exist in uncompressed cells only: codecs keep the stored bits and no others. */
export function decodeOverlays({ overlays, layout, pixels }: FilmSource): Overlay[] {
  return overlays.flatMap(({ bits, ...placed }) => {
    if (bits.kind === 'plane') return [{ ...placed, bits: planeBits(placed, bits) }];
    const bytesPerCell = layout.bitsAllocated / 8;
    if (pixels.kind !== 'native' || !Number.isInteger(bytesPerCell)) return [];
    const cells = swapped(pixels.bytes, pixels.swappedWordBytes);
    return [{ ...placed, bits: cellBits(cells, bits.bitPosition >> 3, bytesPerCell, bits.bitPosition & 7) }];
  });
}

type Size = Pick<OverlaySource, 'rows' | 'columns'>;
type PlaneBits = Extract<OverlaySource['bits'], { kind: 'plane' }>;

/** The plane of a second frame may start in the middle of a byte. */
export function planeBits({ rows, columns }: Size, { data, firstBit }: PlaneBits): Uint8Array {
  const start = firstBit >> 3;
  const shift = firstBit & 7;
  return Uint8Array.from({ length: Math.ceil((rows * columns) / 8) }, (_, index) => {
    const [low, high] = [data[start + index] ?? 0, data[start + index + 1] ?? 0];
    return ((low | (high << 8)) >> shift) & 0xff;
  });
}

function cellBits(bytes: Uint8Array, start: number, stride: number, bit: number): Uint8Array {
  const cells = Math.floor(bytes.length / stride);
  const plane = new Uint8Array(Math.ceil(cells / 8));
  for (let cell = 0, at = start; cell < cells; cell++, at += stride) {
    const value = ((bytes[at] ?? 0) >> bit) & 1;
    plane[cell >> 3] = (plane[cell >> 3] ?? 0) | (value << (cell & 7));
  }
  return plane;
}
