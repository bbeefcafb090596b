/** RLE Lossless (PS3.5 annex G): one PackBits segment for each byte of each sample, high byte first. */
import { dicomError } from '../errors.ts';
import type { PixelLayout } from '../source.ts';
import type { DecodedCells } from './codecs.ts';

const HEADER_BYTES = 64;

export function decodeRle(stream: Uint8Array, layout: PixelLayout): DecodedCells {
  const { rows, columns, samplesPerPixel } = layout;
  const bytesPerCell = layout.bitsAllocated / 8;
  const pixels = rows * columns;
  if (stream.length < HEADER_BYTES)
    throw dicomError('pixel-data-truncated', { expectedBytes: HEADER_BYTES, foundBytes: stream.length });
  const header = new DataView(stream.buffer, stream.byteOffset, HEADER_BYTES);
  const segments = header.getUint32(0, true);
  if (segments !== samplesPerPixel * bytesPerCell) throw dicomError('pixel-data-damaged', { segments });
  const cells = new Uint8Array(pixels * samplesPerPixel * bytesPerCell);
  for (let segment = 0; segment < segments; segment++) {
    const sample = Math.floor(segment / bytesPerCell);
    const byteInCell = bytesPerCell - 1 - (segment % bytesPerCell);
    const isLast = segment === segments - 1;
    const start = header.getUint32(4 + 4 * segment, true);
    const end = isLast ? stream.length : header.getUint32(8 + 4 * segment, true);
    unpack(stream.subarray(start, end), cells, sample * bytesPerCell + byteInCell, segments, pixels);
  }
  return { rows, columns, samplesPerPixel, bytesPerCell, cells };
}

/** Writes `pixels` bytes at `first`, `first + stride`, …; a segment that holds fewer is refused. */
function unpack(segment: Uint8Array, cells: Uint8Array, first: number, stride: number, pixels: number): void {
  let at = 0;
  let written = 0;
  while (written < pixels && at + 1 < segment.length) {
    const control = segment[at++] ?? 0;
    if (control === 128) continue;
    const isRun = control > 128;
    const count = Math.min(isRun ? 257 - control : control + 1, pixels - written);
    if (!isRun && at + count > segment.length) break;
    for (let index = 0; index < count; index++)
      cells[first + stride * written++] = segment[isRun ? at : at + index] ?? 0;
    at += isRun ? 1 : control + 1;
  }
  if (written < pixels)
    throw dicomError('pixel-data-truncated', { expectedBytes: pixels, foundBytes: written });
}
