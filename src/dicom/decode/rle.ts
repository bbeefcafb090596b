/**
 * RLE Lossless (PS3.5 annex G): one PackBits segment for each byte of each sample, high byte first. Cells of 1 bit
 * are packed first, eight to a byte, each frame on a byte of its own.
 */
import { dicomError } from '../errors.ts';
import type { PixelLayout } from '../source.ts';

const HEADER_BYTES = 64;

/** Cells as they would lie in a native file, colour-by-pixel. */
export function decodeRle(stream: Uint8Array, layout: PixelLayout): Uint8Array {
  const { rows, columns, samplesPerPixel, bitsAllocated } = layout;
  const bytesPerCell = Math.ceil(bitsAllocated / 8);
  const isPacked = bitsAllocated < 8;
  const places = isPacked ? Math.ceil((rows * columns * bitsAllocated) / 8) : rows * columns;
  if (stream.length < HEADER_BYTES)
    throw dicomError('pixel-data-truncated', { expectedBytes: HEADER_BYTES, foundBytes: stream.length });
  const header = new DataView(stream.buffer, stream.byteOffset, HEADER_BYTES);
  const segments = header.getUint32(0, true);
  if (segments !== samplesPerPixel * bytesPerCell) throw dicomError('pixel-data-damaged', { segments });
  const cells = new Uint8Array(places * samplesPerPixel * bytesPerCell);
  for (let segment = 0; segment < segments; segment++) {
    const sample = Math.floor(segment / bytesPerCell);
    const byteInCell = bytesPerCell - 1 - (segment % bytesPerCell);
    const isLast = segment === segments - 1;
    const start = header.getUint32(4 + 4 * segment, true);
    const end = isLast ? stream.length : header.getUint32(8 + 4 * segment, true);
    unpack(stream.subarray(start, end), cells, sample * bytesPerCell + byteInCell, segments, places);
  }
  return cells;
}

/** Writes `places` bytes at `first`, `first + stride`, …; a segment that holds fewer is refused. */
function unpack(segment: Uint8Array, cells: Uint8Array, first: number, stride: number, places: number): void {
  let at = 0;
  let written = 0;
  while (written < places && at + 1 < segment.length) {
    const control = segment[at++] ?? 0;
    if (control === 128) continue;
    const isRun = control > 128;
    const count = Math.min(isRun ? 257 - control : control + 1, places - written);
    if (!isRun && at + count > segment.length) break;
    for (let index = 0; index < count; index++)
      cells[first + stride * written++] = segment[isRun ? at : at + index] ?? 0;
    at += isRun ? 1 : control + 1;
  }
  if (written < places)
    throw dicomError('pixel-data-truncated', { expectedBytes: places, foundBytes: written });
}
