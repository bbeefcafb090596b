/**
 * JPEG lossless (.57, .70): plain JavaScript, 0.3 s for a 15 MB film. Around the library stand its limits and
 * two corrections, both found against DCMTK: it stops at the last pixel when the EOI marker comes early in its
 * read-ahead, so it is given zeros in place of the marker; and its predictor 7 does not round down.
 */
import { Decoder } from 'jpeg-lossless-decoder-js';
import { dicomError, guarded } from '../errors.ts';
import type { DecodedCells } from './codecs.ts';
import type { JpegStructure } from './jpegStructure.ts';

/** The library reads one unit (16 + 16 bits) past the last pixel; more means that pixels were missing. */
const READ_AHEAD_BYTES = 4;

export function decodeJpegLossless(stream: Uint8Array, structure: JpegStructure): DecodedCells {
  const { process, precision, rows, columns, components, end } = structure;
  if (components !== 1 && precision > 8)
    throw dicomError('pixel-data-damaged', { process, precision, components });
  const padded = new Uint8Array(end + 2 * READ_AHEAD_BYTES);
  padded.set(stream.subarray(0, end));
  const decoder = new Decoder();
  // T.81 H.1.2.1: (Ra + Rb) / 2 is an integer division; signed films cross zero and show the difference.
  decoder.select7 = (component) => (decoder.getPreviousX(component) + decoder.getPreviousY(component)) >> 1;
  const decoded = guarded('pixel-data-damaged', () => decoder.decode(padded.buffer, 0, padded.length));
  if (decoder.yLoc < rows || (decoder.stream?.index ?? 0) > end + READ_AHEAD_BYTES)
    throw dicomError('pixel-data-damaged', { rows, rowsDecoded: decoder.yLoc });
  const bytesPerCell = decoded.BYTES_PER_ELEMENT;
  const length = rows * columns * components * bytesPerCell;
  const cells = new Uint8Array(decoded.buffer, decoded.byteOffset, length);
  return { rows, columns, samplesPerPixel: components, bytesPerCell, cells };
}
